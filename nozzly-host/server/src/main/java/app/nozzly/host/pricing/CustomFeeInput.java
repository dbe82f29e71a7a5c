package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.FeeBase;
import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTier;
import app.nozzly.pricing.FeeTiers;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.pricing.OrderPart;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fee of a channel's own: a share of what the buyer pays for goods, shipping and gift wrap, or an amount per order. Exactly one of the two.
 * Immutable.
 */
record CustomFeeInput(String code, Optional<Percentage> percent, Optional<MoneyInput> amount) {

    /** What a share is taken of. */
    static final FeeBase BASE =
            FeeBase.of(OrderPart.ITEM, OrderPart.SELLER_DISCOUNT, OrderPart.SHIPPING, OrderPart.GIFT_WRAP);

    /** The schedule made of such fees. */
    static FeeSchedule schedule(List<CustomFeeInput> fees, Amounts amounts) {
        return FeeSchedule.of(
                "custom",
                amounts.currency(),
                IntStream.range(0, fees.size())
                        .mapToObj(index -> fees.get(index).component("custom_fees/" + index, amounts))
                        .toList());
    }

    private FeeComponent component(String field, Amounts amounts) {
        if (percent.isPresent() == amount.isPresent()) {
            throw NozzlyException.invalid(CustomFeeInput.class, field, "custom.one");
        }
        String name = code.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return percent.map(rate -> FeeComponent.percent(
                        name, FeeTrigger.ORDER, BASE, FeeTiers.single(FeeTier.open(rate.fraction()))))
                .orElseGet(() -> FeeComponent.fixed(
                        name,
                        FeeTrigger.ORDER,
                        FeeTiers.single(FeeTier.open(amounts.posted(amount, field + "/amount")
                                .orElseThrow()
                                .getAmount()))));
    }
}
