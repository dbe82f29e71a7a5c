package app.nozzly.pricing.internal;

import java.math.BigInteger;

/**
 * After how many minor units of price every rounding repeats: within a piece the fees at {@code price + period} are those at {@code price} plus a
 * whole number that is the same for all prices.
 */
final class Periods {

    /** Longer than any range of prices: roundings that repeat later than that repeat never. */
    private static final BigInteger LARGEST = BigInteger.valueOf(1L << 40);

    private Periods() {}

    static long of(PriceFunction function, long step) {
        SaleTerms terms = function.terms();
        BigInteger rates = BigInteger.ONE;
        boolean perUnit = false;
        for (int index = 0; index < function.componentCount(); index++) {
            PreparedComponent component = function.component(index);
            if (function.feeSources(index).length > 0) {
                return LARGEST.longValueExact();
            }
            BigInteger scale = component.tiers().rateScale();
            rates = rates.multiply(scale.divide(rates.gcd(scale)));
            perUnit |= component.isPerUnit();
        }
        BigInteger period = rates.multiply(BigInteger.valueOf(terms.taxDivisor()))
                .multiply(BigInteger.valueOf(function.prepared().taxDenominator()))
                .multiply(BigInteger.valueOf(perUnit ? terms.quantity() : 1))
                .multiply(BigInteger.valueOf(step));
        return period.min(LARGEST).longValueExact();
    }
}
