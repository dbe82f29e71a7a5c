package app.nozzly.host.spools;

import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolSelection;
import app.nozzly.inventory.SupplierId;
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

/** A change of many spools as a caller describes it: of those that are named, or of all that match. Immutable. */
record BulkInput(
        List<UUID> spools,
        Optional<MatchingInput> matching,
        Optional<Long> expected,
        Optional<SetInput> set,
        List<BulkChange.Field> clear) {

    /** What is looked for, as in the list of spools. Immutable. */
    record MatchingInput(
            Optional<String> q,
            Optional<String> materialType,
            Optional<String> brand,
            @JsonProperty("is_active") Optional<Boolean> active,
            Optional<String> storageLocation,
            Optional<UUID> filamentId) {

        ListQuery query() {
            Map<String, String> filters = new HashMap<>();
            materialType.ifPresent(value -> filters.put("material_type", value));
            brand.ifPresent(value -> filters.put("brand", value));
            active.ifPresent(value -> filters.put("is_active", String.valueOf(value)));
            storageLocation.ifPresent(value -> filters.put("storage_location", value));
            filamentId.ifPresent(value -> filters.put("filament_id", value.toString()));
            ListQuery query = ListQuery.FIRST_PAGE.withFilters(filters);
            return q.map(query::withText).orElse(query);
        }
    }

    /** New values; what is absent stays. Immutable. */
    record SetInput(
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Grams> emptySpoolWeightG,
            Optional<UUID> supplierId,
            @JsonProperty("is_active") Optional<Boolean> active) {

        static final SetInput NOTHING = new SetInput(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    SpoolSelection selection() {
        if (matching.isPresent() && !spools.isEmpty()) {
            throw NozzlyException.invalid(BulkInput.class, "spools", "bulk.either");
        }
        return new SpoolSelection(
                spools.stream().map(SpoolId::new).toList(), matching.map(MatchingInput::query), expected);
    }

    BulkChange change() {
        SetInput values = set.orElse(SetInput.NOTHING);
        return new BulkChange(
                values.storageLocation(),
                values.lotNumber(),
                values.notes(),
                values.emptySpoolWeightG(),
                values.supplierId().map(SupplierId::new),
                values.active(),
                Set.copyOf(clear));
    }
}
