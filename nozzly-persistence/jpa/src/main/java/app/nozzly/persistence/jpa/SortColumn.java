package app.nozzly.persistence.jpa;

import java.time.Instant;
import java.util.Optional;
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
 * @param index that begins with the tenant and the field; empty where no list is read from one
 */
record SortColumn<T>(
        String path,
        Function<T, Object> value,
        Function<String, Object> parse,
        boolean optional,
        String presence,
        boolean unique,
        Optional<Index> index) {

    private static final String ABSENT = "-";
    private static final String PRESENT = "+";

    SortColumn(String path, Function<T, Object> value, Function<String, Object> parse, boolean optional) {
        this(path, value, parse, optional, "", false, Optional.empty());
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
        return new SortColumn<>(path, value, parse, true, present, unique, index);
    }

    boolean isApart() {
        return !presence.isEmpty();
    }

    SortColumn<T> orEmpty() {
        return new SortColumn<>(path, value, parse, true, presence, unique, index);
    }

    /** The same field, of which no value comes twice. */
    SortColumn<T> once() {
        return new SortColumn<>(path, value, parse, optional, presence, true, index);
    }

    /**
     * Where an index begins with the tenant and this field, and goes on with the id.
     *
     * @param tenant the path of the tenant
     */
    SortColumn<T> indexed(String tenant) {
        return indexed(new Index(tenant, false));
    }

    /** The same where the indexes, also those that begin with a filter's field, have the latest first. */
    SortColumn<T> indexedLatestFirst(String tenant) {
        return indexed(new Index(tenant, true));
    }

    private SortColumn<T> indexed(Index found) {
        return new SortColumn<>(path, value, parse, optional, presence, unique, Optional.of(found));
    }

    /** Whether indexes have this field descending after fields that they have ascending. */
    boolean isTurned() {
        return index.filter(Index::descending).isPresent();
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

    /**
     * An index in the order of a field. Immutable.
     *
     * @param tenant the path that it begins with, ascending
     * @param descending whether it goes on with the greatest value
     */
    record Index(String tenant, boolean descending) {}
}
