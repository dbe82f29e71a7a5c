package app.nozzly.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The fees of one order. Immutable.
 *
 * @param currency the schedule's
 * @param fees amount by code in the order of the schedule; a code that comes to zero is left out
 * @param subtotal sum of the fees
 * @param taxOnFees tax on the subtotal; information only when it is included
 * @param taxIncluded whether the fees already hold their tax
 * @param total what the seller pays: subtotal, plus tax unless included
 * @param warnings what to know about the figures
 */
public record FeeBreakdown(
        CurrencyUnit currency,
        Map<String, Money> fees,
        Money subtotal,
        Money taxOnFees,
        boolean taxIncluded,
        Money total,
        List<PricingWarning> warnings) {

    public FeeBreakdown {
        fees = Collections.unmodifiableMap(new LinkedHashMap<>(fees));
        warnings = List.copyOf(warnings);
    }
}
