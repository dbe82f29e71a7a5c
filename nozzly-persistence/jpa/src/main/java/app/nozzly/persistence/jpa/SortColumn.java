package app.nozzly.persistence.jpa;

import java.time.Instant;
import java.util.function.Function;

/**
 * A field that a list can be sorted by. Immutable.
 *
 * @param path where it is in the query
 * @param value of a result; {@code null} when empty, which sorts last, and first when descending
 * @param parse reads back what {@link #print} wrote
 * @param optional whether it can be empty
 * @param presence a path that is empty when the value is: such results are listed apart, after all others in either direction; empty when they are not
 * @param unique whether no two results have the same value
 */
record SortColumn<T>(
        String path,
        Function<T, Object> value,
        Function<String, Object> parse,
        boolean optional,
        String presence,
        boolean unique) {

    private static final String ABSENT = "-";
    private static final String PRESENT = "+";

    SortColumn(String path, Function<T, Object> value, Function<String, Object> parse, boolean optional) {
        this(path, value, parse, optional, "", false);
    }

    static <T> SortColumn<T> text(String path, Function<T, Object> value) {
        return new SortColumn<>(path, value, SortColumn::unescaped, false);
    }

    static <T> SortColumn<T> number(String path, Function<T, Object> value) {
        return new SortColumn<>(path, value, Long::valueOf, false);
    }

    static <T> SortColumn<T> moment(String path, Function<T, Object> value) {
        return new SortColumn<>(path, value, Instant::parse, false);
    }

    /** The same column; results without a value are listed apart. */
    SortColumn<T> apart(String present) {
        return new SortColumn<>(path, value, parse, true, present, unique);
    }

    boolean isApart() {
        return !presence.isEmpty();
    }

    SortColumn<T> orEmpty() {
        return new SortColumn<>(path, value, parse, true, presence, unique);
    }

    /** The same field, of which no value comes twice. */
    SortColumn<T> once() {
        return new SortColumn<>(path, value, parse, optional, presence, true);
    }

    /** The value of a result as text for a cursor. */
    String print(T result) {
        Object found = value.apply(result);
        return found == null ? ABSENT : PRESENT + escaped(found.toString());
    }

    /**
     * Reads a cursor's text back, {@code null} for an empty value.
     *
     * @throws RuntimeException when it is none
     */
    Object read(String text) {
        return optional && text.equals(ABSENT) ? null : parse.apply(text.substring(PRESENT.length()));
    }

    private static String escaped(String text) {
        return text.replace("~", "~0").replace("\u001f", "~1");
    }

    private static Object unescaped(String text) {
        return text.replace("~1", "\u001f").replace("~0", "~");
    }
}
