package app.nozzly.pricing.internal;

import java.math.BigInteger;

/** Guards of long arithmetic. */
final class Products {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Leading zeros of two factors that together leave a product below 2^62, so that two of them may be added. */
    private static final int ENOUGH_ZEROS = 66;

    private Products() {}

    /** Whether a product is surely below 2^62. */
    static boolean fit(long first, long second) {
        return Long.numberOfLeadingZeros(Math.abs(first)) + Long.numberOfLeadingZeros(Math.abs(second)) >= ENOUGH_ZEROS;
    }

    /** The nearest long: a deficit or a distance that is larger than any long may safely be taken as the largest one. */
    static long clipped(BigInteger value) {
        return value.abs().compareTo(LARGEST) > 0 ? value.signum() * Long.MAX_VALUE : value.longValueExact();
    }

    /** Quotient rounded up; the divisor is above zero and the dividend zero or more. */
    static long ceiling(long dividend, long divisor) {
        return dividend / divisor + (dividend % divisor == 0 ? 0 : 1);
    }
}
