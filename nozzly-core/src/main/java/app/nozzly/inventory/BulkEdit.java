package app.nozzly.inventory;

import app.nozzly.context.Actor;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of many spools. Immutable.
 *
 * @param id identity
 * @param chosen how many spools were meant
 * @param changed how many of them were not so before
 * @param editedAt when
 * @param actor who did it
 * @param undoneAt when it was taken back; empty while it counts
 * @param kept how many spools stayed as they were when it was taken back, because somebody had changed the same of them since
 * @param version for updates
 */
public record BulkEdit(
        BulkEditId id,
        int chosen,
        int changed,
        Instant editedAt,
        Actor actor,
        Optional<Instant> undoneAt,
        int kept,
        Version version) {

    /** What the audit trail calls it. */
    static final String KIND = "bulk_edit";

    public boolean isUndone() {
        return undoneAt.isPresent();
    }

    BulkEdit undone(Instant moment, int keptAsTheyWere) {
        return new BulkEdit(id, chosen, changed, editedAt, actor, Optional.of(moment), keptAsTheyWere, version);
    }

    public BulkEdit withVersion(Version newVersion) {
        return new BulkEdit(id, chosen, changed, editedAt, actor, undoneAt, kept, newVersion);
    }
}
