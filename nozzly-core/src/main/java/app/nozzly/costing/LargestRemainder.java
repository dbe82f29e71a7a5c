package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds not negative numerators over one whole divisor to whole minor units: a total half up, its parts by largest remainder, ties to the earlier.
 * Where the figures fit, and they nearly always do, a range of numerators is brought to one scale and divided as longs.
 */
final class LargestRemainder {

    private final Exact divisor;
    private final int scale;

    LargestRemainder(Exact divisor, int scale) {
        this.divisor = divisor;
        this.scale = scale;
    }

    /** Only sub-products bring more decimals than the working scale settles: their thirds are seen as the ties they are. */
    long halfUp(Exact numerator) {
        int common = Math.max(scale, numerator.scale());
        long unit = divisor.digitsAt(common - scale);
        long digits = numerator.digitsAt(common);
        if ((unit | digits) < 0 || common >= Rounding.WORKING_SCALE) {
            return halfUpDecimal(numerator.value());
        }
        long whole = digits / unit;
        long remainder = digits - whole * unit;
        return remainder >= unit - remainder ? whole + 1 : whole;
    }

    private long halfUpDecimal(BigDecimal numerator) {
        BigDecimal rounded = numerator.scale() < Rounding.WORKING_SCALE
                ? numerator.divide(divisor.value(), scale, RoundingMode.HALF_UP)
                : Rounding.halfUp(Rounding.quotient(numerator, divisor.value()), scale);
        return minor(rounded);
    }

    /** Whole minor units for the numerators from start to before end, which sum to the total. */
    long[] spread(long total, Exact[] numerators, int start, int end) {
        long[] amounts = new long[end - start];
        if (amounts.length == 1) {
            amounts[0] = total;
        } else if (!spreadLongs(total, numerators, start, amounts)) {
            spreadDecimals(total, numerators, start, amounts);
        }
        return amounts;
    }

    /** Does nothing and says so when a figure does not fit. */
    private boolean spreadLongs(long total, Exact[] numerators, int start, long[] amounts) {
        int common = scale;
        for (int index = 0; index < amounts.length; index++) {
            common = Math.max(common, numerators[start + index].scale());
        }
        long unit = divisor.digitsAt(common - scale);
        if (unit < 0) {
            return false;
        }
        long[] remainders = new long[amounts.length];
        long left = total;
        for (int index = 0; index < amounts.length; index++) {
            long digits = numerators[start + index].digitsAt(common);
            if (digits < 0) {
                return false;
            }
            amounts[index] = digits / unit;
            remainders[index] = digits - amounts[index] * unit;
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

    private void spreadDecimals(long total, Exact[] numerators, int start, long[] amounts) {
        BigDecimal[] remainders = new BigDecimal[amounts.length];
        long left = total;
        for (int index = 0; index < amounts.length; index++) {
            BigDecimal numerator = numerators[start + index].value();
            amounts[index] = minor(numerator.divide(divisor.value(), scale, RoundingMode.FLOOR));
            remainders[index] =
                    numerator.subtract(BigDecimal.valueOf(amounts[index], scale).multiply(divisor.value()));
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
}
