package app.nozzly.persistence.jpa;

import app.nozzly.inventory.StockThreshold;
import app.nozzly.inventory.StockThresholdId;
import app.nozzly.inventory.StockThresholdRepository;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thresholds by id; no two for one key. */
record JpaStockThresholdRepository(JpaSession session) implements StockThresholdRepository {

    @Override
    public void insert(StockThreshold threshold) {
        session.insert(row(threshold), subject(threshold));
    }

    @Override
    public StockThreshold update(StockThreshold threshold) {
        StockThresholdRow row = row(threshold);
        row.version = threshold.version().number();
        session.update(row, row.id, subject(threshold));
        return find(threshold.id()).orElseThrow();
    }

    @Override
    public void delete(StockThresholdId id, Version version) {
        session.delete(StockThresholdRow.class, id.value(), version, Subject.of("stock threshold", id));
    }

    @Override
    public Optional<StockThreshold> find(StockThresholdId id) {
        return session.find(StockThresholdRow.class, id.value()).map(JpaStockThresholdRepository::threshold);
    }

    @Override
    public List<StockThreshold> all() {
        return session
                .select(StockThresholdRow.class, "from StockThresholdRow t order by t.materialKey", Map.of())
                .stream()
                .map(JpaStockThresholdRepository::threshold)
                .toList();
    }

    private static StockThresholdRow row(StockThreshold threshold) {
        StockThresholdRow row = new StockThresholdRow();
        row.id = threshold.id().value();
        row.materialKey = threshold.keyText();
        row.level = threshold.level().value();
        threshold.key().ifPresent(key -> {
            row.materialType = key.type();
            row.brand = key.brand().orElse(null);
            row.colour = key.colour().orElse(null);
            row.finish = key.finish().orElse(null);
            row.diameterMillimetres = key.diameterMillimetres().orElse(null);
        });
        return row;
    }

    private static StockThreshold threshold(StockThresholdRow row) {
        Optional<MaterialKey> key = Optional.ofNullable(row.materialType)
                .map(type -> new MaterialKey(
                        type,
                        Optional.ofNullable(row.brand),
                        Optional.ofNullable(row.colour),
                        Optional.ofNullable(row.finish),
                        Optional.ofNullable(row.diameterMillimetres).map(BigDecimal::stripTrailingZeros)));
        return new StockThreshold(new StockThresholdId(row.id), key, Grams.of(row.level), row.toVersion());
    }

    private static Subject subject(StockThreshold threshold) {
        return new Subject("stock threshold", threshold.id(), Map.of("material_key", threshold.keyText()));
    }
}
