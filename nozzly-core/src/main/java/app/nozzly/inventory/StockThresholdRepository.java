package app.nozzly.inventory;

import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Stores the thresholds below which stock is low. */
public interface StockThresholdRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when there is one for the same key, in any case of letters */
    void insert(StockThreshold threshold);

    /**
     * Writes another level; the key stays.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    StockThreshold update(StockThreshold threshold);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    void delete(StockThresholdId id, Version version);

    Optional<StockThreshold> find(StockThresholdId id);

    /** All of a workshop, in the order of their {@linkplain StockThreshold#keyText() keys}: its own first. */
    List<StockThreshold> all();
}
