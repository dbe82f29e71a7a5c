package app.nozzly.customfields;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of a custom field are looked for: one, or all from one to another, both among them. Immutable.
 *
 * @param field whose values
 * @param from least value; empty for a beginning without bound
 * @param to greatest value; empty for an end without bound
 */
public record CustomFilter(CustomField field, Optional<CustomValue> from, Optional<CustomValue> to) {

    private static final String RANGE = "..";

    /**
     * Reads {@code 10}, {@code 10..20}, {@code 10..} or {@code ..20}; ranges are for numbers and days.
     *
     * @throws NozzlyException {@code validation_failed} when the field has no such values
     */
    static CustomFilter of(CustomField field, String text) {
        int dots = field.type().hasRanges() ? text.indexOf(RANGE) : -1;
        if (dots < 0) {
            CustomValue value = field.value(CustomValue.text(text));
            return new CustomFilter(field, Optional.of(value), Optional.of(value));
        }
        CustomFilter filter = new CustomFilter(
                field, bound(field, text.substring(0, dots)), bound(field, text.substring(dots + RANGE.length())));
        if (filter.from.isEmpty() && filter.to.isEmpty()) {
            throw NozzlyException.invalid(CustomField.class, field.key(), "custom.range", field.key(), text);
        }
        return filter;
    }

    private static Optional<CustomValue> bound(CustomField field, String text) {
        return Optional.of(text.strip())
                .filter(value -> !value.isEmpty())
                .map(value -> field.value(CustomValue.text(value)));
    }

    /** Whether a thing with these values is looked for. */
    public boolean accepts(Map<String, CustomValue> values) {
        CustomValue value = values.get(field.key());
        if (value == null) {
            return false;
        }
        return field.type().form() == CustomValue.Form.TEXT
                ? from.filter(value::equals).isPresent()
                : from.flatMap(CustomValue::rank).stream()
                                .allMatch(least -> rank(value).compareTo(least) >= 0)
                        && to.flatMap(CustomValue::rank).stream()
                                .allMatch(most -> rank(value).compareTo(most) <= 0);
    }

    private static BigDecimal rank(CustomValue value) {
        return value.rank().orElse(BigDecimal.ZERO);
    }
}
