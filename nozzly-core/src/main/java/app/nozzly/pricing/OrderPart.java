package app.nozzly.pricing;

/** The parts of an order that may stand in the base of a fee. Amounts are given as zero or more; {@link #sign()} says how they count. */
public enum OrderPart {
    /** Unit price times quantity, over all lines. */
    ITEM,
    /** What the seller takes off; the only part that is subtracted. */
    SELLER_DISCOUNT,
    /** What the platform takes off and pays to the seller; added to an item amount that is already reduced by it. */
    PLATFORM_DISCOUNT,
    /** Shipping paid by the buyer. */
    SHIPPING,
    /** Gift wrap paid by the buyer. */
    GIFT_WRAP,
    /** Sales tax or VAT on top of the prices. */
    TAX,
    /** A tip paid by the buyer. */
    TIP;

    /** Minus one for {@link #SELLER_DISCOUNT}, one for every other part. */
    public int sign() {
        return this == SELLER_DISCOUNT ? -1 : 1;
    }

    /**
     * Whether the part counts in the measure of tiers and bands: item − seller discount + shipping + gift wrap + tax, never the tip and never the
     * platform's discount.
     */
    public boolean isMeasured() {
        return this != TIP && this != PLATFORM_DISCOUNT;
    }
}
