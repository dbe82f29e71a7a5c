package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a price is to reach, as callers write it: exactly one member. Immutable. */
record TargetInput(
        Optional<Percentage> marginPercent,
        Optional<Percentage> markupPercent,
        Optional<MoneyInput> profit,
        Optional<MoneyInput> listPrice) {

    /** @throws NozzlyException {@code validation_failed} unless exactly one member is given */
    PriceTarget target(Amounts amounts) {
        List<PriceTarget> given = Stream.of(
                        marginPercent.<PriceTarget>map(PriceTarget.Margin::new),
                        markupPercent.<PriceTarget>map(PriceTarget.Markup::new),
                        amounts.posted(profit, "target/profit").<PriceTarget>map(PriceTarget.Profit::new),
                        amounts.posted(listPrice, "target/list_price").<PriceTarget>map(PriceTarget.ListPrice::new))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw NozzlyException.invalid(TargetInput.class, "target", "target.one", given.size());
        }
        return given.get(0);
    }
}
