package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeSchedule;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;

/** Checks and the one written form of decimals and texts in a schedule. */
public final class Decimals {

    private static final int MOST_DIGITS = 40;
    private static final int PERCENT_DECIMALS = Percentage.SCALE - 2;

    private Decimals() {}

    /** Without trailing zeros and exponent, so that equal numbers are equal values. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A plain number of zero or more, or {@code validation_failed} naming the field. */
    public static BigDecimal notNegative(BigDecimal value, String field) {
        requireSize(value, field);
        if (value.signum() < 0) {
            throw NozzlyException.invalid(FeeSchedule.class, field, "number.negative", value.toPlainString());
        }
        return plain(value);
    }

    /** A plain amount in major units, from zero to {@link Amounts#LARGEST_MAJOR}, or {@code validation_failed} naming the field. */
    public static BigDecimal amount(BigDecimal value, String field) {
        BigDecimal amount = notNegative(value, field);
        if (amount.compareTo(Amounts.LARGEST_MAJOR) > 0) {
            throw NozzlyException.invalid(
                    FeeSchedule.class,
                    field,
                    "number.too_large",
                    amount.toPlainString(),
                    Amounts.LARGEST_MAJOR.toPlainString());
        }
        return amount;
    }

    /** A number from its decimal form, or {@code validation_failed} naming the field. */
    public static BigDecimal number(String text, String field) {
        try {
            BigDecimal value = new BigDecimal(text.trim());
            requireSize(value, field);
            return plain(value);
        } catch (NumberFormatException unreadable) {
            throw NozzlyException.invalid(FeeSchedule.class, field, "number.unreadable", text);
        }
    }

    /** A percentage from per cent in decimal form, or {@code validation_failed} naming the field. */
    public static Percentage percent(String text, String field) {
        BigDecimal percent = number(text, field);
        if (percent.scale() > PERCENT_DECIMALS) {
            throw NozzlyException.invalid(
                    FeeSchedule.class, field, "number.percent", percent.toPlainString(), PERCENT_DECIMALS);
        }
        return Percentage.ofPercent(percent);
    }

    /** A text of one line, trimmed, not blank. */
    public static String line(String text, String field) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.codePoints().anyMatch(Character::isISOControl)) {
            throw NozzlyException.invalid(FeeSchedule.class, field, "text.not_one_line", field);
        }
        return trimmed;
    }

    /** Refuses figures whose plain form would be absurdly long, such as 1E+999999999. */
    private static void requireSize(BigDecimal value, String field) {
        if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw NozzlyException.invalid(FeeSchedule.class, field, "number.too_long", value.toString());
        }
    }
}
