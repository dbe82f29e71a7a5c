package app.nozzly.host.spools;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.customfields.CustomField;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.BulkPreview;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.SupplierId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a preview calls things, looked up once however many spools it shows. Immutable.
 *
 * @param suppliers names; empty for those who may not see suppliers, who are told no more than the ids
 * @param reelTypes names
 * @param fields of the workshop's own
 */
record BulkNames(Map<SupplierId, String> suppliers, Map<ReelTypeId, String> reelTypes, List<CustomField> fields) {

    /** @param suppliers whether the reader may see suppliers */
    static BulkNames of(
            Nozzly nozzly, OperationContext context, BulkPreview preview, List<CustomField> fields, boolean suppliers) {
        List<SupplierId> named = suppliers
                ? shown(preview).flatMap(values -> values.supplier().stream()).toList()
                : List.of();
        return new BulkNames(nozzly.suppliers().names(context, named), reelTypes(nozzly, context, preview), fields);
    }

    /** Spools know theirs; all of them come to the same other one. */
    private static Map<ReelTypeId, String> reelTypes(Nozzly nozzly, OperationContext context, BulkPreview preview) {
        Map<ReelTypeId, String> names = new HashMap<>();
        preview.sample().stream()
                .flatMap(sample -> sample.spool().details().reel().stream())
                .forEach(reel -> names.put(reel.id(), reel.name()));
        shown(preview)
                .flatMap(values -> values.reelType().stream())
                .filter(type -> !names.containsKey(type))
                .findFirst()
                .flatMap(type -> nozzly.reelTypes().named(context, Optional.of(type)))
                .ifPresent(reel -> names.put(reel.id(), reel.name()));
        return names;
    }

    private static Stream<BulkFields> shown(BulkPreview preview) {
        return preview.sample().stream().flatMap(sample -> Stream.of(sample.before(), sample.after()));
    }

    String supplier(SupplierId id) {
        return suppliers.getOrDefault(id, id.toString());
    }

    String reelType(ReelTypeId id) {
        return reelTypes.getOrDefault(id, id.toString());
    }
}
