package app.nozzly.host.spools;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolSelection;
import app.nozzly.inventory.SupplierId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A change of many spools as a caller describes it: of those that are named, or of all that match. Immutable. */
record BulkEditInput(
        List<UUID> spools,
        Optional<SpoolMatchInput> matching,
        Optional<Long> expected,
        Optional<SpoolSetInput> set,
        List<BulkChange.Field> clear,
        List<String> clearCustom) {

    private static final String OWN = "custom/";
    private static final Set<String> SET = Set.of(
            "storage_location",
            "lot_number",
            "notes",
            "empty_spool_weight_g",
            "supplier_id",
            "is_active",
            "reel_type_id");

    /** What is looked for, as in the list of spools. Immutable. */
    record SpoolMatchInput(
            Optional<String> q,
            Optional<String> materialType,
            Optional<String> brand,
            @JsonProperty("is_active") Optional<Boolean> active,
            Optional<String> storageLocation,
            Optional<UUID> filamentId,
            Map<String, String> custom) {

        ListQuery query() {
            Map<String, String> filters = new HashMap<>();
            materialType.ifPresent(value -> filters.put("material_type", value));
            brand.ifPresent(value -> filters.put("brand", value));
            active.ifPresent(value -> filters.put("is_active", String.valueOf(value)));
            storageLocation.ifPresent(value -> filters.put("storage_location", value));
            custom.forEach((key, value) -> filters.put(CustomCriteria.PREFIX + key, value));
            filamentId.ifPresent(value -> filters.put("filament_id", value.toString()));
            ListQuery query = ListQuery.FIRST_PAGE.withFilters(filters);
            return q.map(query::withText).orElse(query);
        }
    }

    /** New values; what is absent stays. Immutable. */
    record SpoolSetInput(
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Grams> emptySpoolWeightG,
            Optional<UUID> supplierId,
            @JsonProperty("is_active") Optional<Boolean> active,
            Optional<UUID> reelTypeId,
            Map<String, CustomValue> custom) {

        static final SpoolSetInput NOTHING = new SpoolSetInput(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    SpoolSelection selection() {
        if (matching.isPresent() && !spools.isEmpty()) {
            throw NozzlyException.invalid(BulkEditInput.class, "spools", "bulk.either");
        }
        return new SpoolSelection(
                spools.stream().map(SpoolId::new).toList(), matching.map(SpoolMatchInput::query), expected);
    }

    /** Has what is refused said where it stands in the body: new values below {@code set}, emptied fields of the workshop's own in their list. */
    <T> T pointing(Supplier<T> work) {
        try {
            return work.get();
        } catch (NozzlyException refusal) {
            throw refusal.code() == CommonError.VALIDATION_FAILED
                    ? NozzlyException.invalid(
                            refusal.fieldErrors().stream().map(this::placed).toList())
                    : refusal;
        }
    }

    private FieldError placed(FieldError error) {
        if (!error.field().startsWith(OWN)) {
            return SET.contains(error.field()) ? error.under("set") : error;
        }
        String key = error.field().substring(OWN.length());
        Set<String> given = set.orElse(SpoolSetInput.NOTHING).custom().keySet();
        int emptied = given.contains(key) ? -1 : clearCustom.indexOf(key);
        return emptied < 0
                ? error.under("set")
                : new FieldError("clear_custom/" + emptied, error.code(), error.message());
    }

    BulkChange change() {
        SpoolSetInput values = set.orElse(SpoolSetInput.NOTHING);
        return new BulkChange(
                values.storageLocation(),
                values.lotNumber(),
                values.notes(),
                values.emptySpoolWeightG(),
                values.supplierId().map(SupplierId::new),
                values.active(),
                values.reelTypeId().map(ReelTypeId::new),
                BulkChange.custom(values.custom(), clearCustom),
                Set.copyOf(clear));
    }
}
