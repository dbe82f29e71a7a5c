package app.nozzly.persistence.memory;

import app.nozzly.inventory.StockThreshold;
import app.nozzly.inventory.StockThresholdId;
import app.nozzly.inventory.StockThresholdRepository;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Thresholds by id; no two for one key. */
record MemoryStockThresholds(MemorySession session) implements StockThresholdRepository {

    @Override
    public void insert(StockThreshold threshold) {
        session.write().thresholds.insert(threshold);
    }

    @Override
    public StockThreshold update(StockThreshold threshold) {
        Table<StockThreshold> thresholds = session.write().thresholds;
        StockThreshold kept = thresholds
                .find(threshold.id())
                .map(stored -> new StockThreshold(stored.id(), stored.key(), threshold.level(), threshold.version()))
                .orElse(threshold);
        return thresholds.update(kept);
    }

    @Override
    public void delete(StockThresholdId id, Version version) {
        session.write().thresholds.delete(id, version);
    }

    @Override
    public Optional<StockThreshold> find(StockThresholdId id) {
        return session.read().thresholds.find(id);
    }

    @Override
    public List<StockThreshold> all() {
        return session.read().thresholds.orderedBy(Tables.NAME).toList();
    }
}
