package app.nozzly.customfields;

import app.nozzly.store.Labelled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of a custom field, exact: two values are equal when they say the same. Immutable.
 *
 * @param form what it is
 * @param text as it is written: digits without needless zeros, {@code 2026-11-29}, {@code true}, or the text itself
 */
public record CustomValue(Form form, String text) implements Labelled {

    /** Characters by which texts are sorted. */
    public static final int SORTED_CHARACTERS = 100;

    private static final int GREATEST_SCALE = 100;

    /** What a value is. */
    public enum Form {
        TEXT,
        NUMBER,
        DATE,
        FLAG
    }

    /** @throws IllegalArgumentException or another runtime exception when the text is none of its form */
    public CustomValue {
        text = switch (form) {
            case TEXT -> text;
            case NUMBER -> plain(sensible(new BigDecimal(text).stripTrailingZeros()));
            case DATE -> LocalDate.parse(text).toString();
            case FLAG -> String.valueOf(Boolean.parseBoolean(text));
        };
    }

    public static CustomValue text(String text) {
        return new CustomValue(Form.TEXT, text);
    }

    public static CustomValue number(BigDecimal number) {
        return new CustomValue(Form.NUMBER, number.toString());
    }

    /** Whether a value can be this number: written out it would not be longer than people write. */
    public static boolean isNumber(BigDecimal number) {
        return Math.abs((long) number.stripTrailingZeros().scale()) <= GREATEST_SCALE;
    }

    public static CustomValue date(LocalDate day) {
        return new CustomValue(Form.DATE, day.toString());
    }

    public static CustomValue flag(boolean flag) {
        return new CustomValue(Form.FLAG, String.valueOf(flag));
    }

    /** The number that it is. */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** The day that it is. */
    public LocalDate date() {
        return LocalDate.parse(text);
    }

    /** Whether it says yes. */
    public boolean isTrue() {
        return text.equals("true");
    }

    /** By what numbers, days and flags are compared: the number, the days since 1970, 1 for yes; empty for a text. */
    public Optional<BigDecimal> rank() {
        return switch (form) {
            case TEXT -> Optional.empty();
            case NUMBER -> Optional.of(number());
            case DATE -> Optional.of(BigDecimal.valueOf(date().toEpochDay()));
            case FLAG -> Optional.of(isTrue() ? BigDecimal.ONE : BigDecimal.ZERO);
        };
    }

    /** By what texts are sorted: the first {@link #SORTED_CHARACTERS} of its letters, all small; empty for what is no text. */
    public Optional<String> sortText() {
        return form == Form.TEXT ? Optional.of(beginning(text.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** The value as people read it. */
    @Override
    public String label() {
        return text;
    }

    private static String beginning(String folded) {
        return folded.codePointCount(0, folded.length()) <= SORTED_CHARACTERS
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, SORTED_CHARACTERS));
    }

    private static BigDecimal sensible(BigDecimal number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("no value of a field: " + number);
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
