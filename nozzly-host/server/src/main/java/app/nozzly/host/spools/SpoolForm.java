package app.nozzly.host.spools;

import app.nozzly.customfields.CustomField;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.http.Request;
import app.nozzly.host.materials.FilamentFields;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The form of a spool: what stands in it, and what was typed. Stateless. */
final class SpoolForm {

    private static final String USUAL_WEIGHT = "1000";
    private static final String USUAL_MATERIAL = "PLA";

    private SpoolForm() {}

    /** The form of a new spool: like another one, bought today. */
    static FormState like(Optional<Spool> other, boolean sameColour, LocalDate today, TypedNumbers numbers) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("material_type", USUAL_MATERIAL);
        values.put("initial_weight_g", USUAL_WEIGHT);
        values.put("quantity", "1");
        values.put("diameter_mm", numbers.write(Filament.USUAL_DIAMETER));
        other.ifPresent(spool -> {
            putFilament(values, spool.filament(), sameColour, numbers);
            putReel(values, spool, numbers);
        });
        values.put("purchase_date", today.toString());
        return FormState.of(values);
    }

    /** The form of a known spool, with the version it is changed from. */
    static FormState of(Spool spool, TypedNumbers numbers) {
        Map<String, String> values = new LinkedHashMap<>();
        SpoolDetails details = spool.details();
        values.put(Request.VERSION_FIELD, String.valueOf(spool.version().number()));
        putFilament(values, spool.filament(), true, numbers);
        putReel(values, spool, numbers);
        values.put("remaining_weight_g", numbers.write(spool.remaining().forDisplay()));
        values.put("purchase_cost", amount(details.purchaseCost(), numbers));
        values.put("landed_cost", amount(details.landedCost(), numbers));
        values.put(
                "purchase_date", details.purchaseDate().map(LocalDate::toString).orElse(""));
        values.put("dried_at", details.driedAt().map(LocalDate::toString).orElse(""));
        values.put("lot_number", details.lotNumber().orElse(""));
        values.put("notes", details.notes().orElse(""));
        CustomForms.put(values, details.custom(), numbers);
        return FormState.of(values);
    }

    private static void putFilament(
            Map<String, String> values, Filament filament, boolean withColour, TypedNumbers numbers) {
        values.put("material_type", filament.materialType());
        values.put("brand", filament.brand().name());
        values.put("name", filament.name());
        values.put("finish", filament.finish().orElse(""));
        values.put("diameter_mm", numbers.write(filament.diameterMillimetres()));
        if (withColour) {
            values.put("color", filament.colour().name());
            values.put("color_hex", String.join(", ", filament.colour().hexCodes()));
        }
    }

    private static void putReel(Map<String, String> values, Spool spool, TypedNumbers numbers) {
        values.put("initial_weight_g", numbers.write(spool.initialWeight().forDisplay()));
        values.put(
                "empty_spool_weight_g",
                spool.details()
                        .emptySpoolWeight()
                        .map(Grams::forDisplay)
                        .map(numbers::write)
                        .orElse(""));
        values.put(
                "reel_type_id",
                spool.details().reel().map(reel -> reel.id().toString()).orElse(""));
        values.put("storage_location", spool.details().storageLocation().orElse(""));
        values.put(
                "supplier_id",
                spool.details().supplier().map(SupplierId::toString).orElse(""));
    }

    private static String amount(Optional<Money> money, TypedNumbers numbers) {
        return money.map(amount -> numbers.write(amount.getAmount())).orElse("");
    }

    /** A new spool as typed. */
    static SpoolInput read(FormReader form, List<CustomField> fields) {
        return read(form, fields, Optional.empty());
    }

    /** A known spool as typed: what the form does not show stays. */
    static SpoolInput read(FormReader form, List<CustomField> fields, Spool present) {
        return read(form, fields, Optional.of(present));
    }

    private static SpoolInput read(FormReader form, List<CustomField> fields, Optional<Spool> present) {
        Optional<Colour> known = present.map(spool -> spool.filament().colour());
        List<String> codes = FilamentFields.typedCodes(form.text("color_hex").orElse(""));
        SpoolInput input = new SpoolInput(
                Optional.empty(),
                Optional.empty(),
                form.text("material_type"),
                form.text("brand"),
                Optional.of(form.text("name").orElse("")),
                Optional.of(form.text("color").orElse("")),
                Optional.empty(),
                codes,
                known.filter(colour -> colour.hexCodes().size() == codes.size()).flatMap(Colour::pattern),
                Optional.of(form.text("finish").orElse("")),
                form.decimal("diameter_mm"),
                Optional.empty(),
                form.grams("initial_weight_g"),
                form.grams("remaining_weight_g"),
                form.grams("empty_spool_weight_g"),
                reelType(form, present),
                form.money("purchase_cost"),
                form.money("landed_cost"),
                form.date("purchase_date"),
                supplier(form, present),
                form.text("storage_location"),
                form.text("lot_number"),
                form.text("notes"),
                present.flatMap(spool -> spool.details().openedAt()),
                form.date("dried_at"),
                present.map(Spool::active),
                present.isEmpty() ? form.whole("quantity") : Optional.empty(),
                CustomForms.read(
                        form,
                        fields,
                        present.map(spool -> spool.details().custom()).orElse(Map.of())));
        form.done();
        return input;
    }

    /** Who may not see suppliers has no field for them: the one that is there stays. */
    private static Optional<UUID> supplier(FormReader form, Optional<Spool> present) {
        return form.has("supplier_id")
                ? form.text("supplier_id").flatMap(SpoolForm::id)
                : present.flatMap(spool -> spool.details().supplier()).map(SupplierId::value);
    }

    /** The same of types of reels. */
    private static Optional<UUID> reelType(FormReader form, Optional<Spool> present) {
        return form.has("reel_type_id")
                ? form.text("reel_type_id").flatMap(SpoolForm::id)
                : present.flatMap(spool -> spool.details().reel())
                        .map(reel -> reel.id().value());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
