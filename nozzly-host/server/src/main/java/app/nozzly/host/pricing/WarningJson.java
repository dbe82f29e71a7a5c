package app.nozzly.host.pricing;

import app.nozzly.pricing.PricingWarning;
import java.util.List;
import java.util.Locale;

/** What to know about figures, as it is written. Immutable. */
record WarningJson(String code, String message) {

    static List<WarningJson> of(List<PricingWarning> warnings, Locale locale) {
        return warnings.stream()
                .map(warning ->
                        new WarningJson(warning.code(), warning.message().text(locale)))
                .toList();
    }
}
