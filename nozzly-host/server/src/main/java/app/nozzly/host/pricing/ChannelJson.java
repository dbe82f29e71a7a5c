package app.nozzly.host.pricing;

import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A sales channel as it is written. Immutable. */
record ChannelJson(
        UUID id,
        String name,
        ChannelKind kind,
        Optional<String> feeSchedule,
        Optional<List<CustomFeeJson>> customFees,
        CurrencyUnit currency,
        Percentage taxPercent,
        boolean taxIncluded,
        Money shippingCharged,
        Money shippingPaid,
        Optional<String> priceEnding,
        Map<String, String> facts,
        @JsonProperty("is_active") boolean active) {

    /**
     * With a schedule of the catalogue its id, with fees of its own these.
     *
     * @param schedules finds the channel's own fees
     */
    static ChannelJson of(SalesChannel channel, Function<String, Optional<FeeSchedule>> schedules) {
        Optional<String> schedule = channel.terms().feeSchedule();
        Optional<List<CustomFeeJson>> own =
                schedule.filter(CustomFeeJson::isOwn).flatMap(schedules).flatMap(CustomFeeJson::of);
        return new ChannelJson(
                channel.id().value(),
                channel.name(),
                channel.kind(),
                own.isPresent() ? Optional.empty() : schedule,
                own,
                channel.currency(),
                channel.terms().tax(),
                channel.terms().taxIncluded(),
                channel.terms().shippingCharged(),
                channel.terms().shippingPaid(),
                channel.terms().priceEnding(),
                channel.terms().facts(),
                channel.active());
    }
}
