package app.nozzly.pricing;

import app.nozzly.pricing.internal.Amounts;
import app.nozzly.pricing.internal.Goal;
import app.nozzly.pricing.internal.Goals;
import app.nozzly.pricing.internal.Grid;
import app.nozzly.pricing.internal.OrderFees;
import app.nozzly.pricing.internal.PreparedFees;
import app.nozzly.pricing.internal.PriceFunction;
import app.nozzly.pricing.internal.PriceSearch;
import app.nozzly.pricing.internal.SaleTerms;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Prices on one channel. Prepared once for a channel's terms, then asked for any number of costs and targets; nothing is kept from one question to
 * the next. The answer is the least price above zero on the channel's grid whose forward calculation, with every rounding, reaches the target:
 * every lower grid price fails. Immutable and thread-safe.
 *
 * <p>Formulas, for a whole order: revenue = price × quantity + shipping charged − seller discount, without tax; profit = revenue − fees − cost ×
 * quantity − shipping paid; margin = profit ÷ revenue; markup = profit ÷ (cost × quantity). See {@code docs/reference/pricing.md}.
 */
public final class ChannelPricing {

    /** What the bulk methods return where no price reaches the target. */
    public static final long UNREACHABLE = PriceSearch.NONE;

    /** The dearest price that is searched, in major units. */
    public static final long HIGHEST_PRICE = 1_000_000L;

    private final PricingTerms terms;
    private final PreparedFees fees;
    private final SaleTerms sale;
    private final PriceFunction function;
    private final PriceSearch search;

    private ChannelPricing(PricingTerms terms) {
        this.terms = terms;
        CurrencyUnit currency = terms.currency();
        fees = PreparedFees.of(terms.schedule(), terms.facts(), terms.on());
        long[] tax = Amounts.fraction(terms.tax().rate().fraction());
        sale = new SaleTerms(
                terms.quantity(),
                terms.shipping().charged().getAmountMinorLong(),
                terms.shipping().paid().getAmountMinorLong(),
                terms.sellerDiscount().getAmountMinorLong(),
                tax[0],
                tax[1],
                terms.tax().included());
        function = new PriceFunction(fees, sale);
        Grid grid = terms.priceEnding()
                .map(ending -> new Grid(ending.remainderMinor(currency), ending.stepMinor(currency)))
                .orElse(Grid.MINOR_UNIT);
        search = new PriceSearch(function, grid, highestMinor(currency));
    }

    /** Prepares a channel. */
    public static ChannelPricing of(PricingTerms terms) {
        return new ChannelPricing(terms);
    }

    public PricingTerms terms() {
        return terms;
    }

    /**
     * The least price that reaches a target, with all its figures.
     *
     * @param cost of one unit, zero or more, at the minor unit
     * @throws NozzlyException {@code validation_failed} for a negative cost or another currency
     */
    public PriceAnswer solve(Money cost, PriceTarget target) {
        if (target instanceof PriceTarget.ListPrice given) {
            return forward(given.price(), cost);
        }
        long costMinor = costMinor(cost);
        if (Goals.isUndefined(target, costMinor)) {
            return new PriceAnswer.Unreachable(Message.of(ChannelPricing.class, "unreachable.markup_without_cost"));
        }
        Goal goal = goal(costMinor, target);
        long price = Goals.isBeyondRevenue(goal) ? UNREACHABLE : search.least(goal);
        return price == UNREACHABLE ? unreachable(target, goal) : row(price, costMinor, Optional.of(goal));
    }

    /** The least price without a loss: a profit of zero or more. */
    public PriceAnswer breakEven(Money cost) {
        return solve(cost, new PriceTarget.Profit(Money.zero(terms.currency())));
    }

    /**
     * The figures at a list price, on the grid or not.
     *
     * @throws NozzlyException {@code validation_failed} for a negative amount or another currency
     */
    public Price forward(Money listPrice, Money cost) {
        long price = Amounts.minor(terms.currency(), listPrice, "list_price");
        if (BigInteger.valueOf(price)
                        .multiply(BigInteger.valueOf(terms.quantity()))
                        .compareTo(BigInteger.valueOf(Amounts.LARGEST_TOTAL))
                > 0) {
            throw NozzlyException.invalid(
                    ChannelPricing.class, "list_price", "amount.too_large", listPrice, "list_price");
        }
        return row(price, costMinor(cost), Optional.empty());
    }

    /**
     * The least list price in minor units, or {@link #UNREACHABLE}: the form for many products, without a row for each.
     *
     * @param costMinor cost of one unit in minor units, zero or more
     * @throws NozzlyException {@code validation_failed} for a cost out of range or a target in another currency
     */
    public long listPriceMinor(long costMinor, PriceTarget target) {
        requireCost(costMinor);
        if (target instanceof PriceTarget.ListPrice given) {
            return Amounts.minor(terms.currency(), given.price(), "list_price");
        }
        if (Goals.isUndefined(target, costMinor)) {
            return UNREACHABLE;
        }
        Goal goal = goal(costMinor, target);
        return Goals.isBeyondRevenue(goal) ? UNREACHABLE : search.least(goal);
    }

    /** {@link #listPriceMinor} for many products at once, in their order. */
    public long[] listPricesMinor(long[] costsMinor, PriceTarget target) {
        long[] prices = new long[costsMinor.length];
        for (int product = 0; product < prices.length; product++) {
            prices[product] = listPriceMinor(costsMinor[product], target);
        }
        return prices;
    }

    private Price row(long price, long costMinor, Optional<Goal> goal) {
        CurrencyUnit currency = terms.currency();
        long gross = sale.gross(price);
        long revenue = sale.revenue(gross);
        FeeBreakdown breakdown = OrderFees.breakdown(fees, function.feesByCode(price));
        long net = revenue - breakdown.total().getAmountMinorLong();
        long cost = costMinor * terms.quantity();
        long profit = net - cost - sale.shippingPaid();
        return new Price(
                Money.ofMinor(currency, price),
                breakdown,
                Money.ofMinor(currency, revenue),
                Money.ofMinor(currency, sale.tax(gross)),
                Money.ofMinor(currency, net),
                Money.ofMinor(currency, profit),
                percent(profit, revenue),
                percent(profit, cost),
                goal.map(wanted -> search.failsAgain(price, wanted))
                        .filter(again -> again != UNREACHABLE)
                        .map(again -> Money.ofMinor(currency, again)));
    }

    private PriceAnswer unreachable(PriceTarget target, Goal goal) {
        if (!Goals.isBeyondRevenue(goal) && !search.isHopeless(goal)) {
            return new PriceAnswer.Unreachable(Message.of(
                    ChannelPricing.class,
                    "unreachable.too_dear",
                    HIGHEST_PRICE,
                    terms.currency().getCode()));
        }
        String feePercent = feePercent();
        return new PriceAnswer.Unreachable(
                target instanceof PriceTarget.Margin margin
                        ? Message.of(
                                ChannelPricing.class,
                                "unreachable.margin",
                                feePercent,
                                margin.margin().percent().toPlainString())
                        : Message.of(ChannelPricing.class, "unreachable.fees", feePercent));
    }

    /** Fees of one more unit of revenue at the highest prices, for the reason's text. */
    private String feePercent() {
        long[] slopes = search.lastSlopes();
        return percent(slopes[0], slopes[1])
                .orElse(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Goal goal(long costMinor, PriceTarget target) {
        return Goals.of(target, costMinor, terms.quantity(), sale.shippingPaid(), terms.currency());
    }

    private long costMinor(Money cost) {
        return Amounts.minor(terms.currency(), cost, "cost");
    }

    private void requireCost(long costMinor) {
        if (costMinor < 0 || costMinor > Amounts.LARGEST) {
            costMinor(Money.ofMinor(terms.currency(), costMinor));
        }
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        return whole <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    private static long highestMinor(CurrencyUnit currency) {
        return BigDecimal.valueOf(HIGHEST_PRICE)
                .movePointRight(currency.getDecimalPlaces())
                .longValueExact();
    }
}
