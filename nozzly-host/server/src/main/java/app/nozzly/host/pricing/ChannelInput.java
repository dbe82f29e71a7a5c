package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A sales channel as a caller describes it. Immutable. */
@ReadOnlyMembers({"id"})
record ChannelInput(
        String name,
        Optional<ChannelKind> kind,
        Optional<String> feeSchedule,
        List<CustomFeeInput> customFees,
        Optional<CurrencyUnit> currency,
        Optional<Percentage> taxPercent,
        Optional<Boolean> taxIncluded,
        Optional<MoneyInput> shippingCharged,
        Optional<MoneyInput> shippingPaid,
        Optional<String> priceEnding,
        Map<String, Object> facts,
        @JsonProperty("is_active") Optional<Boolean> active) {

    /**
     * The draft of this channel.
     *
     * @param workshop the currency when none is given
     */
    ChannelDraft draft(CurrencyUnit workshop) {
        Amounts amounts = new Amounts(currency.orElse(workshop));
        return new ChannelDraft(
                name,
                kind.orElse(ChannelKind.CUSTOM),
                amounts.currency(),
                terms(amounts),
                ownFees(amounts),
                active.orElse(true));
    }

    private ChannelTerms terms(Amounts amounts) {
        Money nothing = Money.zero(amounts.currency());
        return new ChannelTerms(
                feeSchedule,
                taxPercent.orElse(Percentage.ZERO),
                taxIncluded.orElse(false),
                amounts.posted(shippingCharged, "shipping_charged").orElse(nothing),
                amounts.posted(shippingPaid, "shipping_paid").orElse(nothing),
                priceEnding,
                FactsInput.texts(facts));
    }

    private Optional<FeeSchedule> ownFees(Amounts amounts) {
        if (!customFees.isEmpty() && feeSchedule.isPresent()) {
            throw NozzlyException.invalid(ChannelInput.class, "custom_fees", "custom.or_schedule");
        }
        return customFees.isEmpty() ? Optional.empty() : Optional.of(CustomFeeInput.schedule(customFees, amounts));
    }
}
