package app.nozzly.inventory;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.quantity.Grams;
import app.nozzly.store.FieldChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A spool as texts by the names that the API gives its fields, so that two can be compared field by field. Immutable. */
final class ImportFacts {

    private final Function<SupplierId, String> suppliers;

    /** @param suppliers what people call them */
    ImportFacts(Function<SupplierId, String> suppliers) {
        this.suppliers = suppliers;
    }

    /** In which fields two spools differ; all that is said of the second when there is no first. */
    List<FieldChange> changes(Optional<Spool> before, Spool after) {
        Map<String, String> old = before.map(this::of).orElse(Map.of());
        List<FieldChange> changes = new ArrayList<>();
        Map<String, String> now = of(after);
        old.keySet().forEach(field -> now.putIfAbsent(field, ""));
        now.forEach((field, value) -> {
            String known = old.getOrDefault(field, "");
            if (!known.equals(value)) {
                changes.add(new FieldChange(field, text(known), text(value)));
            }
        });
        return changes;
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(any -> !any.isEmpty());
    }

    private Map<String, String> of(Spool spool) {
        Map<String, String> facts = new LinkedHashMap<>();
        putFilament(facts, spool.filament());
        facts.put("initial_weight_g", grams(spool.initialWeight()));
        facts.put("remaining_weight_g", grams(spool.remaining()));
        putDetails(facts, spool.details());
        facts.put("is_active", String.valueOf(spool.active()));
        return facts;
    }

    private static void putFilament(Map<String, String> facts, Filament filament) {
        facts.put("material_type", filament.materialType());
        facts.put("brand", filament.brand().name());
        facts.put("name", filament.name());
        facts.put("color", filament.colour().name());
        facts.put("colors_hex", String.join(" ", filament.colour().hexCodes()));
        facts.put("color_pattern", said(filament.colour().pattern()));
        facts.put("finish", said(filament.finish()));
        facts.put("diameter_mm", plain(filament.diameterMillimetres()));
        facts.put("density_g_cm3", plain(filament.densityGramsPerCubicCentimetre()));
    }

    private void putDetails(Map<String, String> facts, SpoolDetails details) {
        facts.put("empty_spool_weight_g", said(details.emptySpoolWeight().map(ImportFacts::grams)));
        facts.put("reel_type", said(details.reel().map(Reel::name)));
        facts.put("purchase_cost", said(details.purchaseCost()));
        facts.put("landed_cost", said(details.landedCost()));
        facts.put("purchase_date", said(details.purchaseDate()));
        facts.put("supplier", said(details.supplier().map(suppliers)));
        facts.put("storage_location", said(details.storageLocation()));
        facts.put("lot_number", said(details.lotNumber()));
        facts.put("notes", said(details.notes()));
        facts.put("opened_at", said(details.openedAt()));
        details.custom().forEach((key, value) -> facts.put(CustomCriteria.PREFIX + key, value.text()));
        facts.put("dried_at", said(details.driedAt()));
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String grams(Grams grams) {
        return plain(grams.value());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
