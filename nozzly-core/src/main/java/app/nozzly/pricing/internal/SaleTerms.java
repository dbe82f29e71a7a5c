package app.nozzly.pricing.internal;

/**
 * The fixed side of a sale in minor units: one order of one line.
 *
 * @param quantity units, at least 1
 * @param shippingCharged paid by the buyer
 * @param shippingPaid paid by the seller
 * @param sellerDiscount off the whole order
 * @param taxNumerator of the sales tax rate
 * @param taxDenominator of the sales tax rate
 * @param taxIncluded whether prices hold the tax
 */
public record SaleTerms(
        long quantity,
        long shippingCharged,
        long shippingPaid,
        long sellerDiscount,
        long taxNumerator,
        long taxDenominator,
        boolean taxIncluded) {

    /** Everything the buyer pays before tax on top; below zero when the discount is larger than the rest. */
    public long gross(long price) {
        return price * quantity + shippingCharged - sellerDiscount;
    }

    /** Tax on a gross amount, half up: {@code gross × t ÷ (1 + t)} inside it, {@code gross × t} on top of it; none below zero. */
    public long tax(long gross) {
        return gross <= 0 || taxNumerator == 0 ? 0 : Amounts.share(gross, taxNumerator, taxDivisor());
    }

    /** What stays of a gross amount without the tax. */
    public long revenue(long gross) {
        return taxIncluded ? gross - tax(gross) : gross;
    }

    /** The tax that the platform sees beside the prices. */
    public long taxOnTop(long gross) {
        return taxIncluded ? 0 : tax(gross);
    }

    long taxDivisor() {
        return taxIncluded ? taxDenominator + taxNumerator : taxDenominator;
    }
}
