package app.nozzly.reorder;

import java.math.BigDecimal;

/**
 * What is there, what comes and what is wanted. Immutable.
 *
 * @param remaining free to promise, not negative
 * @param onOrder open purchase lines, not negative
 * @param demand need of open orders and planned runs that is neither allocated nor posted, not negative
 */
public record StockPosition(BigDecimal remaining, BigDecimal onOrder, BigDecimal demand) {

    public StockPosition {
        Quantities.requireNotNegative("remaining", remaining);
        Quantities.requireNotNegative("on_order", onOrder);
        Quantities.requireNotNegative("demand", demand);
    }

    /** Remaining + on order − demand; negative when more is wanted than is there and comes. */
    public BigDecimal position() {
        return remaining.add(onOrder).subtract(demand);
    }
}
