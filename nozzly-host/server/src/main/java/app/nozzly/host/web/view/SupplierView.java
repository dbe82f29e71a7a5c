package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The form of a supplier, new or known. Immutable.
 *
 * @param href where it goes
 * @param form what stands in it: {@code name}, {@code contact_person}, {@code email}, {@code phone}, {@code website}, {@code lead_time_days}, {@code currency}, {@code
 *     minimum_order}, {@code notes}
 * @param currencies choices of {@code currency}
 * @param version that it changes; empty for a new one
 * @param standing whether it is in use, and where that is changed; empty for a new one
 */
public record SupplierView(
        String href, FormState form, List<Choice> currencies, String version, Optional<Standing> standing) {

    public SupplierView {
        currencies = List.copyOf(currencies);
    }
}
