package app.nozzly.inventory;

import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Stores views of lists. */
public interface SavedViewRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when its owner, or the workshop, has one of that name in any case of letters */
    void insert(SavedView view);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one, {@code already_exists} when the name is taken */
    SavedView update(SavedView view);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    void delete(SavedViewId id, Version version);

    Optional<SavedView> find(SavedViewId id);

    /** Those that somebody may use: their own and the shared ones, by name. */
    List<SavedView> of(String owner);
}
