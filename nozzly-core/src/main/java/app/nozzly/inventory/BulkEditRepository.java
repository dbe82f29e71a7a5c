package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/** Stores changes of many spools, so that they can be taken back. */
public interface BulkEditRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code not_found} when a line's spool is not there */
    void insert(BulkEdit edit, List<BulkEditLine> lines);

    /**
     * Writes when it was undone and what was kept then, and nothing else.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    BulkEdit update(BulkEdit edit);

    Optional<BulkEdit> find(BulkEditId id);

    /** What was done with which spool, in the order in which it was given. */
    List<BulkEditLine> lines(BulkEditId id);
}
