package app.nozzly.host.pricing;

import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A sales channel as it is written. Immutable. */
record ChannelJson(
        UUID id,
        String name,
        ChannelKind kind,
        Optional<String> feeSchedule,
        CurrencyUnit currency,
        Percentage taxPercent,
        boolean taxIncluded,
        Money shippingCharged,
        Money shippingPaid,
        Optional<String> priceEnding,
        Map<String, String> facts,
        @JsonProperty("is_active") boolean active) {

    static ChannelJson of(SalesChannel channel) {
        return new ChannelJson(
                channel.id().value(),
                channel.name(),
                channel.kind(),
                channel.terms().feeSchedule(),
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
