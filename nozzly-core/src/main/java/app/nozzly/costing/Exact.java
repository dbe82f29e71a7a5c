package app.nozzly.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact decimal that is not negative: the digits in a long where they fit, which they nearly always do, else a {@code BigDecimal}. Every result has
 * the value and the number of decimals that {@code BigDecimal} gives, so that it does not matter which of the two did the work. Immutable and
 * thread-safe.
 */
final class Exact {

    /** In place of digits that do not fit. */
    static final long BEYOND = -1;

    static final Exact ZERO = new Exact(0, 0, null);
    static final Exact ONE = new Exact(1, 0, null);

    /** Decimal digits that always fit a long. */
    private static final int LONG_DIGITS = 18;

    /** Figures with more decimals or trailing zeros are left to {@code BigDecimal}, which knows what to do when a scale exceeds an integer. */
    private static final int FAR_SCALE = 1_000_000;

    private static final int SIX_ZEROS = 1_000_000;
    private static final int THREE_ZEROS = 1_000;
    private static final long[] POWERS = powers();

    private final long digits;
    private final int scale;
    private final BigDecimal beyond;

    private Exact(long digits, int scale, BigDecimal beyond) {
        this.digits = digits;
        this.scale = scale;
        this.beyond = beyond;
    }

    static Exact of(BigDecimal value) {
        return of(fittingDigits(value), value.scale(), value);
    }

    /** One place makes them all: objects of one origin that are only passed on need no memory. */
    private static Exact of(long digits, int scale, BigDecimal value) {
        return new Exact(digits, scale, digits < 0 ? value : null);
    }

    /** A figure left to {@code BigDecimal}, whether it fits a long or not. */
    static Exact big(BigDecimal value) {
        return new Exact(BEYOND, value.scale(), value);
    }

    static Exact of(long whole) {
        return new Exact(whole, 0, null);
    }

    /** The figure without trailing zeros, which keeps the digits of products few; zeros before the point stay where it has decimals. */
    static Exact compact(BigDecimal value) {
        long digits = fittingDigits(value);
        return digits >= 0 && value.scale() > 0 ? compact(digits, value.scale()) : of(value.stripTrailingZeros());
    }

    /** Strips zeros by six, by three and by one: figures of eight or nine decimals have many. Ten to the power n needs n binary zeros at the end. */
    static Exact compact(long digits, int scale) {
        long left = digits;
        int decimals = digits == 0 ? 0 : scale;
        while (decimals >= 6 && (left & 63) == 0 && left % SIX_ZEROS == 0) {
            left /= SIX_ZEROS;
            decimals -= 6;
        }
        while (decimals >= 3 && (left & 7) == 0 && left % THREE_ZEROS == 0) {
            left /= THREE_ZEROS;
            decimals -= 3;
        }
        while (decimals > 0 && (left & 1) == 0 && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        return new Exact(left, decimals, null);
    }

    int scale() {
        return scale;
    }

    boolean isZero() {
        return beyond == null ? digits == 0 : beyond.signum() == 0;
    }

    BigDecimal value() {
        return beyond == null ? BigDecimal.valueOf(digits, scale) : beyond;
    }

    Exact times(Exact factor) {
        long product = digits * factor.digits;
        return (digits | factor.digits | product) >= 0 && Math.multiplyHigh(digits, factor.digits) == 0
                ? new Exact(product, scale + factor.scale, null)
                : of(value().multiply(factor.value()));
    }

    Exact plus(Exact other) {
        int common = Math.max(scale, other.scale);
        long first = digitsAt(common);
        long second = other.digitsAt(common);
        long sum = first + second;
        return (first | second | sum) >= 0 ? new Exact(sum, common, null) : of(value().add(other.value()));
    }

    /** The sum of the figures from start to before end. */
    static Exact sum(Exact[] figures, int start, int end) {
        int common = 0;
        for (int index = start; index < end; index++) {
            common = Math.max(common, figures[index].scale);
        }
        long sum = 0;
        for (int index = start; index < end && sum >= 0; index++) {
            long digits = figures[index].digitsAt(common);
            sum = digits < 0 ? BEYOND : sum + digits;
        }
        return sum >= 0 ? new Exact(sum, common, null) : of(sumBeyond(figures, start, end));
    }

    private static BigDecimal sumBeyond(Exact[] figures, int start, int end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = start; index < end; index++) {
            sum = sum.add(figures[index].value());
        }
        return sum;
    }

    /** This divided by a whole number of which it is a multiple, with as many decimals as it has. */
    Exact quotient(Exact whole) {
        return (digits | whole.digits) >= 0
                ? new Exact(digits / whole.digits, scale, null)
                : of(value().divide(whole.value(), scale, RoundingMode.UNNECESSARY));
    }

    /** The digits without the point. */
    Exact whole() {
        return new Exact(digits, 0, null);
    }

    /** What is missing to one, for a figure of at most one and at most 18 decimals. */
    Exact toOne() {
        return new Exact(POWERS[scale] - digits, scale, null);
    }

    /** The digits when so many decimals are written, or {@link #BEYOND} when a long cannot hold them. */
    long digitsAt(int decimals) {
        int zeros = decimals - scale;
        if (zeros == 0 || digits < 0) {
            return digits;
        }
        if (zeros > LONG_DIGITS) {
            return BEYOND;
        }
        long product = digits * POWERS[zeros];
        return product >= 0 && Math.multiplyHigh(digits, POWERS[zeros]) == 0 ? product : BEYOND;
    }

    private static long fittingDigits(BigDecimal value) {
        int scale = value.scale();
        return value.precision() <= LONG_DIGITS && Math.abs((long) scale) <= FAR_SCALE
                ? value.scaleByPowerOfTen(scale).longValue()
                : BEYOND;
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
