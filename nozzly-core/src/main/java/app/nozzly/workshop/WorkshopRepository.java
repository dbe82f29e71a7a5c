package app.nozzly.workshop;

import java.util.Optional;

/** Stores the workshop of the session's tenant. */
public interface WorkshopRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the tenant has one */
    void insert(Workshop workshop);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Workshop update(Workshop workshop);

    Optional<Workshop> find();
}
