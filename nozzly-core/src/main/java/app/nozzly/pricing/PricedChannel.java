package app.nozzly.pricing;

import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/**
 * One channel's row of a comparison. Immutable.
 *
 * @param channel where
 * @param target that the price is to reach
 * @param rule version of the saved rule that gave the target; empty when there is none
 * @param answer the price, or why there is none
 * @param breakEven the least price without a loss, or why there is none
 * @param rankByProfit 1 is best; empty without a price
 * @param rankByMargin 1 is best; empty without a margin
 * @param forSameProfit price that brings the profit of the most profitable channel
 * @param best whether it brings the most profit; of equals the first
 * @param warnings what to know about the row beside the warnings of its fees
 */
public record PricedChannel(
        SalesChannel channel,
        PriceTarget target,
        Optional<Version> rule,
        PriceAnswer answer,
        PriceAnswer breakEven,
        Optional<Integer> rankByProfit,
        Optional<Integer> rankByMargin,
        Optional<PriceAnswer> forSameProfit,
        boolean best,
        List<PricingWarning> warnings) {

    public PricedChannel {
        warnings = List.copyOf(warnings);
    }

    /** The figures alone, under the channel's name. */
    public ChannelComparison.Row row() {
        return new ChannelComparison.Row(channel.name(), answer, breakEven, rankByProfit, rankByMargin, forSameProfit);
    }
}
