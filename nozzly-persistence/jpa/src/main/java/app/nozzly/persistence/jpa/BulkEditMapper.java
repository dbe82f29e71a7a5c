package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkEditId;
import app.nozzly.inventory.BulkEditLine;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SupplierId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Between changes of many spools and their rows. */
final class BulkEditMapper {

    private BulkEditMapper() {}

    static BulkEditRow row(BulkEdit edit) {
        BulkEditRow row = new BulkEditRow();
        row.id = edit.id().value();
        row.chosen = edit.chosen();
        row.changed = edit.changed();
        row.editedAt = Moments.stored(edit.editedAt());
        row.actorKind = edit.actor().kind().name();
        row.actorId = edit.actor().id();
        row.actorName = edit.actor().name();
        row.undoneAt = edit.undoneAt().map(Moments::stored).orElse(null);
        row.kept = edit.kept();
        return row;
    }

    static BulkEdit edit(BulkEditRow row) {
        return new BulkEdit(
                new BulkEditId(row.id),
                row.chosen,
                row.changed,
                row.editedAt,
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName),
                Optional.ofNullable(row.undoneAt),
                row.kept,
                row.toVersion());
    }

    static BulkEditLineRow row(BulkEdit edit, int position, BulkEditLine line) {
        BulkEditLineRow row = new BulkEditLineRow();
        row.key = new BulkEditLineKey(edit.id().value(), position);
        row.spoolId = line.spool().value();
        BulkFields before = line.before();
        row.storageLocationBefore = before.storageLocation().orElse(null);
        row.lotNumberBefore = before.lotNumber().orElse(null);
        row.notesBefore = before.notes().orElse(null);
        row.emptySpoolWeightBefore = FilamentMapper.weight(before.emptySpoolWeight());
        row.supplierIdBefore = before.supplier().map(SupplierId::value).orElse(null);
        row.activeBefore = before.active();
        row.reelTypeIdBefore = before.reelType().map(ReelTypeId::value).orElse(null);
        row.customValuesBefore = written(before.custom());
        BulkFields after = line.after();
        row.storageLocationAfter = after.storageLocation().orElse(null);
        row.lotNumberAfter = after.lotNumber().orElse(null);
        row.notesAfter = after.notes().orElse(null);
        row.emptySpoolWeightAfter = FilamentMapper.weight(after.emptySpoolWeight());
        row.supplierIdAfter = after.supplier().map(SupplierId::value).orElse(null);
        row.activeAfter = after.active();
        row.reelTypeIdAfter = after.reelType().map(ReelTypeId::value).orElse(null);
        row.customValuesAfter = written(after.custom());
        return row;
    }

    /** A field that has a value on one side only has none on the other: its key need not be written there. */
    private static String written(Map<String, Optional<CustomValue>> custom) {
        Map<String, CustomValue> values = new TreeMap<>();
        custom.forEach((key, value) -> value.ifPresent(known -> values.put(key, known)));
        return CustomText.write(values);
    }

    private static SortedMap<String, Optional<CustomValue>> read(String text, String other) {
        SortedMap<String, Optional<CustomValue>> custom = new TreeMap<>();
        CustomText.read(other).keySet().forEach(key -> custom.put(key, Optional.empty()));
        CustomText.read(text).forEach((key, value) -> custom.put(key, Optional.of(value)));
        return custom;
    }

    static BulkEditLine line(BulkEditLineRow row) {
        BulkFields before = new BulkFields(
                Optional.ofNullable(row.storageLocationBefore),
                Optional.ofNullable(row.lotNumberBefore),
                Optional.ofNullable(row.notesBefore),
                FilamentMapper.grams(row.emptySpoolWeightBefore),
                Optional.ofNullable(row.supplierIdBefore).map(SupplierId::new),
                row.activeBefore,
                Optional.ofNullable(row.reelTypeIdBefore).map(ReelTypeId::new),
                read(row.customValuesBefore, row.customValuesAfter));
        BulkFields after = new BulkFields(
                Optional.ofNullable(row.storageLocationAfter),
                Optional.ofNullable(row.lotNumberAfter),
                Optional.ofNullable(row.notesAfter),
                FilamentMapper.grams(row.emptySpoolWeightAfter),
                Optional.ofNullable(row.supplierIdAfter).map(SupplierId::new),
                row.activeAfter,
                Optional.ofNullable(row.reelTypeIdAfter).map(ReelTypeId::new),
                read(row.customValuesAfter, row.customValuesBefore));
        return new BulkEditLine(new SpoolId(row.spoolId), before, after);
    }
}
