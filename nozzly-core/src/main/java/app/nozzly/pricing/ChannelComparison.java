package app.nozzly.pricing;

import app.nozzly.problem.NozzlyException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * One product on several channels: the price each needs for a target, ranked by profit and by margin, and the price each needs for the profit of
 * the most profitable one. Immutable.
 *
 * @param rows one for each channel, in the order given
 * @param bestByProfit name of the channel of rank 1 by profit; empty when no channel reaches the target
 * @param bestByMargin name of the channel of rank 1 by margin; empty when no margin is defined
 * @param sameProfit the profit for which {@link Row#forSameProfit()} is computed: the highest of the rows
 */
public record ChannelComparison(
        List<Row> rows, Optional<String> bestByProfit, Optional<String> bestByMargin, Optional<Money> sameProfit) {

    public ChannelComparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares channels of one currency. Equal figures share a rank; the best is then the one named first.
     *
     * @param cost of one unit
     * @throws NozzlyException {@code validation_failed} when the channels do not share the currency of the cost
     */
    public static ChannelComparison of(List<Offer> offers, Money cost, PriceTarget target) {
        return of(offers, cost, offer -> target);
    }

    /**
     * Compares channels of one currency, each with a target of its own.
     *
     * @param target gives the target of an offer
     * @throws NozzlyException {@code validation_failed} when the channels do not share the currency of the cost
     */
    public static ChannelComparison of(List<Offer> offers, Money cost, Function<Offer, PriceTarget> target) {
        offers.forEach(offer -> requireCurrency(offer, cost));
        List<PriceAnswer> answers = offers.stream()
                .map(offer -> offer.pricing().solve(cost, target.apply(offer)))
                .toList();
        Optional<Money> most = prices(answers).stream().map(Price::profit).max(Comparator.naturalOrder());
        List<Row> rows = IntStream.range(0, offers.size())
                .mapToObj(index -> row(offers.get(index), answers, index, cost, most))
                .toList();
        return new ChannelComparison(rows, first(rows, Row::rankByProfit), first(rows, Row::rankByMargin), most);
    }

    private static Row row(Offer offer, List<PriceAnswer> answers, int index, Money cost, Optional<Money> most) {
        Optional<Price> own = answers.get(index).price();
        return new Row(
                offer.name(),
                answers.get(index),
                offer.pricing().breakEven(cost),
                own.map(price -> 1
                        + (int) prices(answers).stream()
                                .filter(other -> other.profit().isGreaterThan(price.profit()))
                                .count()),
                own.filter(price -> price.revenue().isPositive())
                        .map(price -> 1
                                + (int) prices(answers).stream()
                                        .filter(other -> hasHigherMargin(other, price))
                                        .count()),
                most.map(profit -> offer.pricing().solve(cost, new PriceTarget.Profit(profit))));
    }

    private static List<Price> prices(List<PriceAnswer> answers) {
        List<Price> prices = new ArrayList<>();
        answers.forEach(answer -> answer.price().ifPresent(prices::add));
        return prices;
    }

    /** Compared exactly, as profit × other revenue, not by the rounded percentages. */
    private static boolean hasHigherMargin(Price other, Price price) {
        return other.revenue().isPositive()
                && other.profit()
                                .getAmount()
                                .multiply(price.revenue().getAmount())
                                .compareTo(price.profit()
                                        .getAmount()
                                        .multiply(other.revenue().getAmount()))
                        > 0;
    }

    private static Optional<String> first(List<Row> rows, Function<Row, Optional<Integer>> rank) {
        return rows.stream()
                .filter(row -> rank.apply(row).filter(place -> place == 1).isPresent())
                .map(Row::name)
                .findFirst();
    }

    private static void requireCurrency(Offer offer, Money cost) {
        if (!offer.pricing().terms().currency().equals(cost.getCurrencyUnit())) {
            throw NozzlyException.invalid(
                    ChannelComparison.class,
                    "channels",
                    "comparison.currency",
                    offer.name(),
                    offer.pricing().terms().currency().getCode(),
                    cost.getCurrencyUnit().getCode());
        }
    }

    /**
     * A channel to compare.
     *
     * @param name shown in the row
     * @param pricing the prepared channel
     */
    public record Offer(String name, ChannelPricing pricing) {}

    /**
     * One channel.
     *
     * @param name the channel
     * @param answer price for the target
     * @param breakEven price without a loss
     * @param rankByProfit 1 is best; empty when the target is unreachable
     * @param rankByMargin 1 is best; empty when the target is unreachable or the margin not defined
     * @param forSameProfit price that brings the profit of the best channel; empty when no channel reaches the target
     */
    public record Row(
            String name,
            PriceAnswer answer,
            PriceAnswer breakEven,
            Optional<Integer> rankByProfit,
            Optional<Integer> rankByMargin,
            Optional<PriceAnswer> forSameProfit) {}
}
