package app.nozzly.host.spools;

import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.BulkPreview;
import app.nozzly.inventory.SupplierId;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A change of many spools as it is written. Immutable. */
record BulkJson(UUID id, int chosen, int changed, Instant editedAt, String actor, Optional<Instant> undoneAt, int kept) {

    static BulkJson of(BulkEdit edit) {
        return new BulkJson(
                edit.id().value(),
                edit.chosen(),
                edit.changed(),
                edit.editedAt(),
                edit.actor().name(),
                edit.undoneAt(),
                edit.kept());
    }

    /** What a change would do: the first spools one by one. Immutable. */
    record PreviewJson(int chosen, int changing, List<SampleJson> sample) {

        static PreviewJson of(BulkPreview preview) {
            return new PreviewJson(
                    preview.chosen(),
                    preview.changing(),
                    preview.sample().stream().map(SampleJson::of).toList());
        }
    }

    /** One spool with what it would have. Immutable. */
    record SampleJson(String spoolId, FieldsJson before, FieldsJson after) {

        static SampleJson of(BulkPreview.Sample sample) {
            return new SampleJson(
                    sample.spool().code(), FieldsJson.of(sample.before()), FieldsJson.of(sample.after()));
        }
    }

    /** What many spools can be given. Immutable. */
    record FieldsJson(
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Grams> emptySpoolWeightG,
            Optional<UUID> supplierId,
            @JsonProperty("is_active") boolean active) {

        static FieldsJson of(BulkFields fields) {
            return new FieldsJson(
                    fields.storageLocation(),
                    fields.lotNumber(),
                    fields.notes(),
                    fields.emptySpoolWeight(),
                    fields.supplier().map(SupplierId::value),
                    fields.active());
        }
    }
}
