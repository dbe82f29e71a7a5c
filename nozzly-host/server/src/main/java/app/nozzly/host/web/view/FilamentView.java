package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The form of a filament, new or known. Immutable. Fields: {@code material_type}, {@code brand}, {@code name}, {@code color}, {@code color_hex},
 * {@code color_pattern}, {@code finish}, {@code diameter_mm}, {@code density_g_cm3}, {@code price}, {@code net_weight_g}, {@code empty_spool_weight_g},
 * {@code reel_type_id}, {@code standard_cost_per_gram}.
 *
 * @param href path that takes it
 * @param form what stands in it
 * @param materialTypes choices
 * @param patterns how several colours meet
 * @param reelTypes choices
 * @param currency code of the currency of the amounts
 * @param version that it changes; empty for a new one
 * @param spools where its spools are listed; empty for a new one, and for those who may not see them
 * @param custom fields that the workshop added
 */
public record FilamentView(
        String href,
        FormState form,
        List<Choice> materialTypes,
        List<Choice> patterns,
        List<Choice> reelTypes,
        String currency,
        String version,
        Optional<Link> spools,
        List<CustomInput> custom) {

    public FilamentView {
        materialTypes = List.copyOf(materialTypes);
        patterns = List.copyOf(patterns);
        reelTypes = List.copyOf(reelTypes);
        custom = List.copyOf(custom);
    }
}
