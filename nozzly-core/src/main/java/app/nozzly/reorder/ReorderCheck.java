package app.nozzly.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether a material key or component must be bought. Immutable.
 *
 * @param rate how fast it is used
 * @param policy how the reorder point is found
 * @param stock what is there, comes and is wanted
 */
public record ReorderCheck(ConsumptionRate rate, ReorderPolicy policy, StockPosition stock) {

    /** Decimals of {@link #daysLeft()}. */
    public static final int DAYS_SCALE = 2;

    /** The level at which to buy. */
    public BigDecimal reorderPoint() {
        return policy.reorderPoint(rate);
    }

    /** Position ≤ reorder point. */
    public boolean alert() {
        return stock.position().compareTo(reorderPoint()) <= 0;
    }

    /** Days until what remains is used up, two decimals half up; empty when nothing is used. */
    public Optional<BigDecimal> daysLeft() {
        return rate.perDay().signum() == 0
                ? Optional.empty()
                : Optional.of(stock.remaining().divide(rate.perDay(), DAYS_SCALE, RoundingMode.HALF_UP));
    }

    /**
     * What an order should bring: max(reorder point + d × cover days − position, minimum), before rounding up to packs.
     *
     * @param coverDays days of use to buy beyond the reorder point, not negative
     * @param minimum least quantity worth ordering, not negative
     */
    public BigDecimal need(BigDecimal coverDays, BigDecimal minimum) {
        Quantities.requireNotNegative("cover_days", coverDays);
        Quantities.requireNotNegative("minimum", minimum);
        BigDecimal cover = Quantities.rounded(rate.perDay().multiply(coverDays));
        return reorderPoint().add(cover).subtract(stock.position()).max(minimum);
    }

    /** The suggested order; empty while there is no alert or nothing is needed. */
    public Optional<Suggestion> suggestion(BigDecimal coverDays, BigDecimal minimum, SupplyTerms terms) {
        BigDecimal need = need(coverDays, minimum);
        return alert() && need.signum() > 0
                ? Optional.of(new Suggestion(need, terms.packsFor(need), terms.packSize()))
                : Optional.empty();
    }

    /**
     * An order to place. Immutable.
     *
     * @param need what is needed
     * @param packs whole packs that bring it
     * @param packSize stock in one pack
     */
    public record Suggestion(BigDecimal need, long packs, BigDecimal packSize) {

        /** What the packs bring. */
        public BigDecimal quantity() {
            return packSize.multiply(BigDecimal.valueOf(packs));
        }
    }
}
