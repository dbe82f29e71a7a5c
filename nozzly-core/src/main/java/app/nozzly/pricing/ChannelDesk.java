package app.nozzly.pricing;

import app.nozzly.costing.ProductCost;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The active channels of a workshop, prepared once on a day to price any number of products. Immutable. */
final class ChannelDesk {

    private final Map<SalesChannel, ChannelPricing> ready = new LinkedHashMap<>();
    private final Map<SalesChannel, Message> closed = new LinkedHashMap<>();
    private final List<SalesChannel> channels;

    ChannelDesk(List<SalesChannel> channels, FeeSchedules schedules, LocalDate on) {
        this.channels = List.copyOf(channels);
        channels.forEach(channel -> open(channel, schedules, on));
    }

    /**
     * Prices one product everywhere.
     *
     * @param product what it costs
     * @param rule gives the saved rule of a channel
     * @param fallback target where there is none
     */
    List<PricedChannel> price(
            ProductCost product, Function<SalesChannel, Optional<PriceRule>> rule, PriceTarget fallback) {
        Money cost = product.breakdown().total();
        List<PricingWarning> warnings = PricingWarning.of(product.breakdown());
        List<SalesChannel> open = channels.stream()
                .filter(ready::containsKey)
                .filter(channel -> channel.currency().equals(cost.getCurrencyUnit()))
                .toList();
        Map<String, SalesChannel> byOffer = new LinkedHashMap<>();
        open.forEach(channel -> byOffer.put(channel.id().toString(), channel));
        ChannelComparison comparison = ChannelComparison.of(
                open.stream()
                        .map(channel -> new ChannelComparison.Offer(channel.id().toString(), ready.get(channel)))
                        .toList(),
                cost,
                offer -> target(byOffer.get(offer.name()), rule, fallback));
        Map<String, ChannelComparison.Row> rows = new LinkedHashMap<>();
        comparison.rows().forEach(row -> rows.put(row.name(), row));
        return channels.stream()
                .map(channel -> Optional.ofNullable(rows.get(channel.id().toString()))
                        .map(row -> priced(channel, row, comparison, rule, fallback, warnings))
                        .orElseGet(() -> unpriced(channel, cost, rule, fallback, warnings)))
                .toList();
    }

    /** The prepared pricing of a channel; empty with a reason when it cannot be computed on. */
    Optional<ChannelPricing> of(SalesChannel channel) {
        return Optional.ofNullable(ready.get(channel));
    }

    private void open(SalesChannel channel, FeeSchedules schedules, LocalDate on) {
        try {
            ready.put(channel, ChannelPricing.of(ChannelFees.terms(channel, schedules, on)));
        } catch (NozzlyException unusable) {
            closed.put(channel, unusable.text());
        }
    }

    private static PricedChannel priced(
            SalesChannel channel,
            ChannelComparison.Row row,
            ChannelComparison comparison,
            Function<SalesChannel, Optional<PriceRule>> rule,
            PriceTarget fallback,
            List<PricingWarning> warnings) {
        return new PricedChannel(
                channel,
                target(channel, rule, fallback),
                rule.apply(channel).map(PriceRule::version),
                row.answer(),
                row.breakEven(),
                row.rankByProfit(),
                row.rankByMargin(),
                row.forSameProfit(),
                comparison.bestByProfit().filter(row.name()::equals).isPresent(),
                warnings);
    }

    private PricedChannel unpriced(
            SalesChannel channel,
            Money cost,
            Function<SalesChannel, Optional<PriceRule>> rule,
            PriceTarget fallback,
            List<PricingWarning> warnings) {
        PriceAnswer reason = new PriceAnswer.Unreachable(closed.getOrDefault(
                channel, Message.of(ChannelDesk.class, "other_currency", cost.getCurrencyUnit(), channel.currency())));
        return new PricedChannel(
                channel,
                target(channel, rule, fallback),
                rule.apply(channel).map(PriceRule::version),
                reason,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                warnings);
    }

    private static PriceTarget target(
            SalesChannel channel, Function<SalesChannel, Optional<PriceRule>> rule, PriceTarget fallback) {
        return rule.apply(channel)
                .map(saved -> saved.target(channel.currency()))
                .orElse(fallback);
    }
}
