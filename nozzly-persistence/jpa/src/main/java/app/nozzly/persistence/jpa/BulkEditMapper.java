package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkEditId;
import app.nozzly.inventory.BulkEditLine;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SupplierId;
import java.util.Optional;

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
        BulkFields after = line.after();
        row.storageLocationAfter = after.storageLocation().orElse(null);
        row.lotNumberAfter = after.lotNumber().orElse(null);
        row.notesAfter = after.notes().orElse(null);
        row.emptySpoolWeightAfter = FilamentMapper.weight(after.emptySpoolWeight());
        row.supplierIdAfter = after.supplier().map(SupplierId::value).orElse(null);
        row.activeAfter = after.active();
        return row;
    }

    static BulkEditLine line(BulkEditLineRow row) {
        BulkFields before = new BulkFields(
                Optional.ofNullable(row.storageLocationBefore),
                Optional.ofNullable(row.lotNumberBefore),
                Optional.ofNullable(row.notesBefore),
                FilamentMapper.grams(row.emptySpoolWeightBefore),
                Optional.ofNullable(row.supplierIdBefore).map(SupplierId::new),
                row.activeBefore);
        BulkFields after = new BulkFields(
                Optional.ofNullable(row.storageLocationAfter),
                Optional.ofNullable(row.lotNumberAfter),
                Optional.ofNullable(row.notesAfter),
                FilamentMapper.grams(row.emptySpoolWeightAfter),
                Optional.ofNullable(row.supplierIdAfter).map(SupplierId::new),
                row.activeAfter);
        return new BulkEditLine(new SpoolId(row.spoolId), before, after);
    }
}
