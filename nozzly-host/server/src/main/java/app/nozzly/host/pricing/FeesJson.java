package app.nozzly.host.pricing;

import app.nozzly.pricing.FeeBreakdown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** The fees of an order as they are written. Immutable. */
record FeesJson(
        Map<String, Money> fees,
        Money feesSubtotal,
        Money taxOnFees,
        boolean taxIncluded,
        Money total,
        List<WarningJson> warnings) {

    static FeesJson of(FeeBreakdown fees, Locale locale) {
        return new FeesJson(
                fees.fees(),
                fees.subtotal(),
                fees.taxOnFees(),
                fees.taxIncluded(),
                fees.total(),
                WarningJson.of(fees.warnings(), locale));
    }
}
