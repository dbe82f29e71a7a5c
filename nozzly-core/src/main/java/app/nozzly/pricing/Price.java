package app.nozzly.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A list price and what it brings; all amounts but the list price are for the whole order. Percentages are rounded half up to four decimals for
 * reading only and were compared exactly before. Immutable.
 *
 * @param list price of one unit, with tax where the channel's prices hold it
 * @param fees fees of the order
 * @param revenue item + shipping charged − seller discount, without tax
 * @param tax sales tax or VAT owed by the seller
 * @param netRevenue revenue − fees
 * @param profit net revenue − cost − shipping paid
 * @param marginPercent profit ÷ revenue; empty for a revenue of zero or less
 * @param markupPercent profit ÷ cost; empty for a cost of zero
 * @param failsAgainAt a price above this one that misses the target again: the first of the next hundred of the grid, where roundings may decide,
 *     else the first at an edge of the fees or where fees have eaten what was reached; empty when there is none of these
 */
public record Price(
        Money list,
        FeeBreakdown fees,
        Money revenue,
        Money tax,
        Money netRevenue,
        Money profit,
        Optional<BigDecimal> marginPercent,
        Optional<BigDecimal> markupPercent,
        Optional<Money> failsAgainAt)
        implements PriceAnswer {}
