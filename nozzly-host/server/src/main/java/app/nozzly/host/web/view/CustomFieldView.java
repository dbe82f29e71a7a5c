package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The form of a custom field, new or known. Immutable. Fields: {@code name}, {@code unit}, {@code choices}, {@code position}, {@code in_list}, {@code
 * is_active}, and of a new one {@code entity}, {@code key}, {@code type}.
 *
 * @param href path that takes it
 * @param form what stands in it
 * @param owners choices of what has it
 * @param types choices of what its values are
 * @param version that is changed; empty for a new one
 * @param facts what stays as it is; none for a new one
 * @param removal the way to delete it; empty for a new one
 */
public record CustomFieldView(
        String href,
        FormState form,
        List<Choice> owners,
        List<Choice> types,
        String version,
        List<Fact> facts,
        Optional<Removal> removal) {

    public CustomFieldView {
        owners = List.copyOf(owners);
        types = List.copyOf(types);
        facts = List.copyOf(facts);
    }

    /**
     * The way to delete a field.
     *
     * @param href path whose POST does it
     * @param text what goes with it
     */
    public record Removal(String href, String text) {}
}
