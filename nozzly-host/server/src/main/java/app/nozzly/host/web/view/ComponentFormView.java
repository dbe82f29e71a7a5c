package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The form of a component. Immutable.
 *
 * @param href where it goes
 * @param form what stands in it: {@code name}, {@code kind}, {@code unit}, {@code sku}, {@code minimum_quantity}, {@code supplier_id}, {@code notes}
 * @param kinds choices of {@code kind}
 * @param suppliers choices of {@code supplier_id}
 * @param cancelHref the way back
 */
public record ComponentFormView(
        String href, FormState form, List<Choice> kinds, List<Choice> suppliers, String cancelHref) {

    public ComponentFormView {
        kinds = List.copyOf(kinds);
        suppliers = List.copyOf(suppliers);
    }
}
