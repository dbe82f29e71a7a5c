package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import org.joda.money.Money;

/** What a price is to reach. Compared exactly: a margin of 39.9996 % does not reach 40 %. */
public sealed interface PriceTarget {

    /** Profit ÷ revenue of at least so many per cent; may be negative. */
    static PriceTarget marginPercent(String percent) {
        return new Margin(Decimals.percent(percent, "margin_percent"));
    }

    /** Profit ÷ cost of at least so many per cent; may be negative. */
    static PriceTarget markupPercent(String percent) {
        return new Markup(Decimals.percent(percent, "markup_percent"));
    }

    /** Profit of the whole order of at least so much. */
    static PriceTarget profit(Money profit) {
        return new Profit(profit);
    }

    /** No search: the figures at this list price. */
    static PriceTarget listPrice(Money price) {
        return new ListPrice(price);
    }

    /**
     * A share of the revenue.
     *
     * @param margin −10,000,000 % to 10,000,000 %
     */
    record Margin(Percentage margin) implements PriceTarget {

        public Margin {
            requireRange(margin, "margin_percent");
        }
    }

    /**
     * A share of the cost of the goods, not defined for a cost of zero.
     *
     * @param markup −10,000,000 % to 10,000,000 %
     */
    record Markup(Percentage markup) implements PriceTarget {

        public Markup {
            requireRange(markup, "markup_percent");
        }
    }

    /**
     * An amount for the whole order; may be negative.
     *
     * @param profit in the channel's currency
     */
    record Profit(Money profit) implements PriceTarget {}

    /**
     * A given list price.
     *
     * @param price per unit, in the channel's currency
     */
    record ListPrice(Money price) implements PriceTarget {}

    private static void requireRange(Percentage share, String field) {
        if (share.fraction().abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
            throw NozzlyException.invalid(
                    PriceTarget.class, field, "target.range", share.percent().toPlainString());
        }
    }
}
