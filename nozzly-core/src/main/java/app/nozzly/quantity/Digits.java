package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;

/**
 * Refuses figures whose plain form would be absurdly long. A few characters such as {@code 1E+5000000} name millions of digits, and the work of
 * bringing them to a scale grows with their square: so this check comes before any other. Stateless and thread-safe.
 */
public final class Digits {

    /** Most digits, and most decimals or trailing zeros, of a figure that is taken as it is. */
    private static final int MOST = 40;

    /** The same for a computed figure that is rounded: quotients and products carry many decimals. */
    private static final int MOST_COMPUTED = 400;

    /** Binary digits of 1,000 decimal digits, rounded up. */
    private static final int BITS_PER_THOUSAND = 3_322;

    private Digits() {}

    /**
     * A figure that is taken as it is.
     *
     * @param field path of the field, for the error
     * @throws NozzlyException {@code validation_failed} when its plain form has more than forty digits or decimals
     */
    public static BigDecimal requireFew(String field, BigDecimal value) {
        return require(field, value, MOST);
    }

    /** A figure that may be the result of a computation. */
    static BigDecimal requireComputed(String field, BigDecimal value) {
        return require(field, value, MOST_COMPUTED);
    }

    /** Counts binary digits: decimal ones are dear to count when they are many. */
    private static BigDecimal require(String field, BigDecimal value, int most) {
        long bits = value.unscaledValue().bitLength();
        if (bits * 1000 > (long) most * BITS_PER_THOUSAND) {
            long digits = bits * 1000 / BITS_PER_THOUSAND;
            throw NozzlyException.invalid(Digits.class, field, "number.digits", digits, most);
        }
        if (Math.abs((long) value.scale()) > most) {
            throw NozzlyException.invalid(Digits.class, field, "number.too_long", value, most);
        }
        return value;
    }
}
