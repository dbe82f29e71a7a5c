package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The form of a spool, new or known. Immutable. Fields: {@code material_type}, {@code brand}, {@code name}, {@code color},
 * {@code color_hex}, {@code finish}, {@code diameter_mm}, {@code initial_weight_g}, {@code remaining_weight_g}, {@code empty_spool_weight_g},
 * {@code storage_location}, {@code lot_number}, {@code purchase_cost}, {@code landed_cost}, {@code purchase_date},
 * {@code supplier_id}, {@code reel_type_id}, {@code dried_at}, {@code notes}.
 *
 * @param href path that takes it
 * @param form what stands in it; defaults come from the last similar spool
 * @param materialTypes choices
 * @param locations names of places, offered while typing
 * @param suppliers choices; none for those who may not see them
 * @param reelTypes choices; none for those who may not see them
 * @param currency code of the currency of the amounts
 * @param cancelHref where to go instead
 * @param custom fields that the workshop added
 */
public record SpoolFormView(
        String href,
        FormState form,
        List<Choice> materialTypes,
        List<String> locations,
        List<Choice> suppliers,
        List<Choice> reelTypes,
        String currency,
        String cancelHref,
        List<CustomInput> custom) {

    public SpoolFormView {
        materialTypes = List.copyOf(materialTypes);
        locations = List.copyOf(locations);
        suppliers = List.copyOf(suppliers);
        reelTypes = List.copyOf(reelTypes);
        custom = List.copyOf(custom);
    }
}
