package app.nozzly.host.spools;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.BulkPreview;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.SupplierId;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A change of many spools as it is written. Immutable. */
record BulkEditJson(
        UUID id, int chosen, int changed, Instant editedAt, String actor, Optional<Instant> undoneAt, int kept) {

    static BulkEditJson of(BulkEdit edit) {
        return new BulkEditJson(
                edit.id().value(),
                edit.chosen(),
                edit.changed(),
                edit.editedAt(),
                edit.actor().name(),
                edit.undoneAt(),
                edit.kept());
    }

    /** What a change would do: the first spools one by one. Immutable. */
    record BulkPreviewJson(int chosen, int changing, List<BulkSampleJson> sample) {

        static BulkPreviewJson of(BulkPreview preview) {
            return new BulkPreviewJson(
                    preview.chosen(),
                    preview.changing(),
                    preview.sample().stream().map(BulkSampleJson::of).toList());
        }
    }

    /** One spool with what it would have. Immutable. */
    record BulkSampleJson(String spoolId, BulkFieldsJson before, BulkFieldsJson after) {

        static BulkSampleJson of(BulkPreview.Sample sample) {
            return new BulkSampleJson(
                    sample.spool().code(), BulkFieldsJson.of(sample.before()), BulkFieldsJson.of(sample.after()));
        }
    }

    /** What many spools can be given; of the workshop's own fields those that are changed, as far as they have a value. Immutable. */
    record BulkFieldsJson(
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Grams> emptySpoolWeightG,
            Optional<UUID> supplierId,
            @JsonProperty("is_active") boolean active,
            Optional<UUID> reelTypeId,
            Map<String, CustomValue> custom) {

        static BulkFieldsJson of(BulkFields fields) {
            return new BulkFieldsJson(
                    fields.storageLocation(),
                    fields.lotNumber(),
                    fields.notes(),
                    fields.emptySpoolWeight(),
                    fields.supplier().map(SupplierId::value),
                    fields.active(),
                    fields.reelType().map(ReelTypeId::value),
                    custom(fields));
        }

        private static Map<String, CustomValue> custom(BulkFields fields) {
            Map<String, CustomValue> values = new TreeMap<>();
            fields.custom().forEach((key, value) -> value.ifPresent(known -> values.put(key, known)));
            return values;
        }
    }
}
