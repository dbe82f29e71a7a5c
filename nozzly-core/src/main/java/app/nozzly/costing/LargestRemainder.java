package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds not negative numerators over one divisor to whole minor units: a total half up, its parts by largest remainder, ties to the earlier. Where
 * the figures fit, and they nearly always do, a range of numerators is brought to one scale and divided as longs.
 */
final class LargestRemainder {

    private static final int LONG_DIGITS = 18;
    private static final long[] POWERS = powers();

    private final BigDecimal divisor;
    private final int scale;

    LargestRemainder(BigDecimal divisor, int scale) {
        this.divisor = divisor;
        this.scale = scale;
    }

    /** Only sub-products bring more decimals than the working scale settles: their thirds are seen as the ties they are. */
    long halfUp(BigDecimal numerator) {
        BigDecimal rounded = numerator.scale() < Rounding.WORKING_SCALE
                ? numerator.divide(divisor, scale, RoundingMode.HALF_UP)
                : Rounding.halfUp(Rounding.quotient(numerator, divisor), scale);
        return minor(rounded);
    }

    /** Whole minor units for the numerators from start to before end, which sum to the total. */
    long[] spread(long total, BigDecimal[] numerators, int start, int end) {
        long[] amounts = new long[end - start];
        if (amounts.length == 1) {
            amounts[0] = total;
        } else if (!spreadLongs(total, numerators, start, amounts)) {
            spreadDecimals(total, numerators, start, amounts);
        }
        return amounts;
    }

    /** Does nothing and says so when a figure does not fit. */
    private boolean spreadLongs(long total, BigDecimal[] numerators, int start, long[] amounts) {
        int common = scale;
        for (int index = 0; index < amounts.length; index++) {
            common = Math.max(common, numerators[start + index].scale());
        }
        long unit = digits(divisor, common - scale);
        if (unit < 0) {
            return false;
        }
        long[] remainders = new long[amounts.length];
        for (int index = 0; index < amounts.length; index++) {
            BigDecimal numerator = numerators[start + index];
            remainders[index] = digits(numerator, common - numerator.scale());
            if (remainders[index] < 0) {
                return false;
            }
        }
        long left = total;
        for (int index = 0; index < amounts.length; index++) {
            amounts[index] = remainders[index] / unit;
            remainders[index] -= amounts[index] * unit;
            left -= amounts[index];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int index = 1; index < remainders.length; index++) {
                largest = remainders[index] > remainders[largest] ? index : largest;
            }
            amounts[largest]++;
            remainders[largest] = -1;
        }
        return true;
    }

    /** The unscaled digits with so many zeros behind, or −1 when that exceeds a long. */
    private static long digits(BigDecimal value, int zeros) {
        if (zeros > LONG_DIGITS || value.precision() > LONG_DIGITS) {
            return -1;
        }
        long digits = value.scaleByPowerOfTen(value.scale()).longValue();
        long product = digits * POWERS[zeros];
        return Math.multiplyHigh(digits, POWERS[zeros]) == 0 ? product : -1;
    }

    private void spreadDecimals(long total, BigDecimal[] numerators, int start, long[] amounts) {
        BigDecimal[] remainders = new BigDecimal[amounts.length];
        long left = total;
        for (int index = 0; index < amounts.length; index++) {
            BigDecimal numerator = numerators[start + index];
            amounts[index] = minor(numerator.divide(divisor, scale, RoundingMode.FLOOR));
            remainders[index] =
                    numerator.subtract(BigDecimal.valueOf(amounts[index], scale).multiply(divisor));
            left -= amounts[index];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int index = 1; index < remainders.length; index++) {
                largest = remainders[index].compareTo(remainders[largest]) > 0 ? index : largest;
            }
            amounts[largest]++;
            remainders[largest] = BigDecimal.ONE.negate();
        }
    }

    private long minor(BigDecimal rounded) {
        return rounded.scaleByPowerOfTen(scale).longValueExact();
    }

    private static long[] powers() {
        long[] powers = new long[LONG_DIGITS + 1];
        powers[0] = 1;
        for (int power = 1; power < powers.length; power++) {
            powers[power] = powers[power - 1] * 10;
        }
        return powers;
    }
}
