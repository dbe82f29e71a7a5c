package app.nozzly.persistence.memory;

import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkEditId;
import app.nozzly.inventory.BulkEditLine;
import app.nozzly.inventory.BulkEditRepository;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** Changes of many spools by id, with their lines. */
record MemoryBulkEdits(MemorySession session) implements BulkEditRepository {

    /** What a change did. Immutable. */
    record Lines(BulkEditId edit, List<BulkEditLine> lines) {}

    @Override
    public void insert(BulkEdit edit, List<BulkEditLine> lines) {
        lines.stream()
                .map(BulkEditLine::spool)
                .filter(id -> session.write().spools.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw NozzlyException.notFound("spool", id);
                });
        session.write().bulkEdits.insert(edit);
        session.write().bulkEditLines.insert(new Lines(edit.id(), List.copyOf(lines)));
    }

    @Override
    public BulkEdit update(BulkEdit edit) {
        return session.write().bulkEdits.update(edit);
    }

    @Override
    public Optional<BulkEdit> find(BulkEditId id) {
        return session.read().bulkEdits.find(id);
    }

    @Override
    public List<BulkEditLine> lines(BulkEditId id) {
        return session.read()
                .bulkEditLines
                .find(id.toString())
                .map(Lines::lines)
                .orElse(List.of());
    }
}
