package app.nozzly.persistence.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field that a list can be sorted by. Immutable.
 *
 * @param value of a row
 * @param parse reads back what {@link #print} wrote
 * @param empties where rows without a value stand
 */
record Column<R>(Function<R, Optional<Object>> value, Function<String, Object> parse, Empties empties) {

    /** Where rows without a value stand. */
    enum Empties {
        /** Last, and first when descending. */
        GREATEST,
        /** Always last. */
        LAST
    }

    Column(Function<R, Optional<Object>> value, Function<String, Object> parse) {
        this(value, parse, Empties.GREATEST);
    }

    /** The same column with rows without a value always last. */
    Column<R> emptyLast() {
        return new Column<>(value, parse, Empties.LAST);
    }

    private static final String ABSENT = "-";
    private static final String PRESENT = "+";

    /** Sorted in any case of letters. */
    static <R> Column<R> text(Function<R, String> text) {
        return optionalText(row -> Optional.of(text.apply(row)));
    }

    static <R> Column<R> optionalText(Function<R, Optional<String>> text) {
        return new Column<>(row -> text.apply(row).map(Letters::folded), Column::unescaped);
    }

    static <R> Column<R> number(Function<R, Long> number) {
        return new Column<>(row -> Optional.of(number.apply(row)), Long::valueOf);
    }

    static <R> Column<R> decimal(Function<R, BigDecimal> decimal) {
        return new Column<>(row -> Optional.of(decimal.apply(row)), BigDecimal::new);
    }

    static <R> Column<R> optionalDecimal(Function<R, Optional<BigDecimal>> decimal) {
        return new Column<>(row -> decimal.apply(row).map(Object.class::cast), BigDecimal::new);
    }

    static <R> Column<R> date(Function<R, Optional<LocalDate>> date) {
        return new Column<>(row -> date.apply(row).map(Object.class::cast), LocalDate::parse);
    }

    static <R> Column<R> moment(Function<R, Instant> moment) {
        return new Column<>(row -> Optional.of(moment.apply(row)), Instant::parse);
    }

    /** The value of a row as text for a cursor. */
    String print(R row) {
        return value.apply(row)
                .map(found -> PRESENT + escaped(found.toString()))
                .orElse(ABSENT);
    }

    /**
     * Reads a cursor's text back.
     *
     * @throws RuntimeException when it is none
     */
    Optional<Object> read(String text) {
        return text.equals(ABSENT) ? Optional.empty() : Optional.of(parse.apply(text.substring(PRESENT.length())));
    }

    /** The order of two values of this column. */
    int compare(Optional<Object> first, Optional<Object> second, boolean descending) {
        boolean lastAnyway = empties == Empties.LAST && (first.isEmpty() || second.isEmpty());
        return descending && !lastAnyway ? ascending(second, first) : ascending(first, second);
    }

    @SuppressWarnings("unchecked")
    private static int ascending(Optional<Object> first, Optional<Object> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        return ((Comparable<Object>) first.get()).compareTo(second.get());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\u001f", "\\s");
    }

    private static Object unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '\\') {
                index++;
                letter = text.charAt(index) == 's' ? '\u001f' : '\\';
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
