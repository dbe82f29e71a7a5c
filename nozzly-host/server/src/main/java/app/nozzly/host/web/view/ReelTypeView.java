package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The form of a type of reel, new or known. Immutable.
 *
 * @param href where it goes
 * @param form what stands in it: {@code name}, {@code brand}, {@code material}, {@code empty_weight_g}, {@code notes}
 * @param materials choices of {@code material}
 * @param version that it changes; empty for a new one
 * @param standing whether it is in use, and where that is changed; empty for a new one
 */
public record ReelTypeView(
        String href, FormState form, List<Choice> materials, String version, Optional<Standing> standing) {

    public ReelTypeView {
        materials = List.copyOf(materials);
    }
}
