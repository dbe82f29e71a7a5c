package app.nozzly.host.pricing;

import app.nozzly.pricing.Channels;
import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTier;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A fee of a channel's own as it is written, in the form in which it is read. Immutable. */
record CustomFeeJson(String code, Optional<Percentage> percent, Optional<Money> amount) {

    /** Whether the id of a schedule is that of fees which a channel has for itself. */
    static boolean isOwn(String schedule) {
        return schedule.startsWith(Channels.OWN_FEES);
    }

    /** The fees of a channel's own schedule; empty when it was rewritten into more than such fees can say. */
    static Optional<List<CustomFeeJson>> of(FeeSchedule schedule) {
        boolean plain =
                schedule.taxOnFees().isEmpty() && schedule.components().stream().allMatch(CustomFeeJson::isPlain);
        return plain
                ? Optional.of(schedule.components().stream()
                        .map(fee -> fee(fee, schedule.currency()))
                        .toList())
                : Optional.empty();
    }

    private static CustomFeeJson fee(FeeComponent fee, CurrencyUnit currency) {
        FeeTier only = fee.tiers().tiers().get(0);
        return fee.kind() == FeeKind.PERCENT
                ? new CustomFeeJson(fee.code(), Optional.of(Percentage.ofFraction(only.value())), Optional.empty())
                : new CustomFeeJson(
                        fee.code(), Optional.empty(), Optional.of(Rounding.toMinorUnit(currency, only.value())));
    }

    private static boolean isPlain(FeeComponent fee) {
        return fee.trigger() == FeeTrigger.ORDER
                && fee.minimum().isEmpty()
                && fee.cap().isEmpty()
                && fee.condition().isEmpty()
                && fee.validFrom().isEmpty()
                && isSingle(fee)
                && (fee.kind() == FeeKind.FIXED || fee.base().equals(CustomFeeInput.BASE));
    }

    private static boolean isSingle(FeeComponent fee) {
        return fee.tiers().tiers().size() == 1
                && fee.tiers().tiers().get(0).edge().isEmpty()
                && fee.tiers().currency().isEmpty();
    }
}
