package app.nozzly.host.pricing;

import app.nozzly.pricing.PriceTarget;
import app.nozzly.quantity.Percentage;
import java.util.Optional;
import org.joda.money.Money;

/** What a price is to reach, as it is written: one member. Immutable. */
record TargetJson(
        Optional<Percentage> marginPercent,
        Optional<Percentage> markupPercent,
        Optional<Money> profit,
        Optional<Money> listPrice) {

    static TargetJson of(PriceTarget target) {
        return new TargetJson(
                target instanceof PriceTarget.Margin margin ? Optional.of(margin.margin()) : Optional.empty(),
                target instanceof PriceTarget.Markup markup ? Optional.of(markup.markup()) : Optional.empty(),
                target instanceof PriceTarget.Profit profit ? Optional.of(profit.profit()) : Optional.empty(),
                target instanceof PriceTarget.ListPrice list ? Optional.of(list.price()) : Optional.empty());
    }
}
