package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What runs low, material by material, and the thresholds that say so. Thread-safe. */
public final class LowStock {

    private static final String THRESHOLD = "stock_threshold";

    private final Transactions transactions;
    private final IdSource ids;

    public LowStock(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** How all materials stand: those with active spools, and those for whose key there is a threshold. Two statements, however many spools. */
    public LowStockReport report(OperationContext context) {
        return transactions.read(context, session -> report(session, Optional.empty()));
    }

    /** The same for some material types only; without a threshold the spools are not looked at. */
    public LowStockReport report(OperationContext context, Set<String> materialTypes) {
        return transactions.read(context, session -> report(session, Optional.of(materialTypes)));
    }

    /** All thresholds, the workshop's first. */
    public List<StockThreshold> thresholds(OperationContext context) {
        return transactions.read(context, session -> repository(session).all());
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public StockThreshold threshold(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    /** The threshold that is set for just this key; empty when there is none of its own. */
    public Optional<StockThreshold> thresholdOf(OperationContext context, Optional<MaterialKey> key) {
        return transactions.read(context, session -> find(session, key));
    }

    /**
     * Sets the threshold of a key; the one that is there gets the new level.
     *
     * @param key for what; empty for everything that has none of its own
     * @throws NozzlyException {@code validation_failed} when the workshop has no such material type
     */
    public StockThreshold set(OperationContext context, Optional<MaterialKey> key, Grams level) {
        return transactions.write(context, session -> {
            key.ifPresent(wanted -> requireType(session, wanted));
            StockThreshold wanted = new StockThreshold(new StockThresholdId(ids.next()), key, level, Version.INITIAL);
            Trail trail = transactions.trail(context, session);
            return find(session, key)
                    .map(known -> change(trail, session, known, level))
                    .orElseGet(() -> insert(trail, session, wanted));
        });
    }

    /**
     * Takes a threshold away.
     *
     * @throws NozzlyException {@code not_found} when there is no such id, {@code version_conflict} when it was changed since it was read
     */
    public StockThreshold remove(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            StockThreshold present = find(session, id);
            repository(session).delete(present.id(), version.orElse(present.version()));
            transactions.trail(context, session).removed(THRESHOLD, present.id(), present.label(), present);
            return present;
        });
    }

    private static LowStockReport report(StoreSession session, Optional<Set<String>> types) {
        List<StockThreshold> all = repository(session).all().stream()
                .filter(threshold -> isOf(threshold, types))
                .toList();
        return all.isEmpty()
                ? new LowStockReport(List.of())
                : new Thresholds(all)
                        .report(session.repository(SpoolRepository.class).stockByKey(types));
    }

    /** A threshold of a material of another type says nothing about these. */
    private static boolean isOf(StockThreshold threshold, Optional<Set<String>> types) {
        return types.isEmpty()
                || threshold.key().isEmpty()
                || types.get().stream()
                        .anyMatch(type ->
                                type.equalsIgnoreCase(threshold.key().get().type()));
    }

    private static StockThreshold change(Trail trail, StoreSession session, StockThreshold known, Grams level) {
        if (known.level().equals(level)) {
            return known;
        }
        StockThreshold stored = repository(session).update(known.withLevel(level));
        trail.changed(THRESHOLD, stored.id(), stored.label(), known, stored);
        return stored;
    }

    private static StockThreshold insert(Trail trail, StoreSession session, StockThreshold threshold) {
        repository(session).insert(threshold);
        trail.created(THRESHOLD, threshold.id(), threshold.label(), threshold);
        return threshold;
    }

    private static void requireType(StoreSession session, MaterialKey key) {
        if (session.repository(MaterialTypeRepository.class).find(key.type()).isEmpty()) {
            throw NozzlyException.invalid(LowStock.class, "material_type", "type.unknown", key.type());
        }
    }

    private static Optional<StockThreshold> find(StoreSession session, Optional<MaterialKey> key) {
        String wanted = key.map(StockThreshold::textOf).orElse("");
        return repository(session).all().stream()
                .filter(threshold -> threshold.keyText().equals(wanted))
                .findFirst();
    }

    private static StockThreshold find(StoreSession session, String id) {
        return References.id(id)
                .map(StockThresholdId::new)
                .flatMap((StockThresholdId known) -> repository(session).find(known))
                .orElseThrow(() -> NozzlyException.notFound("stock threshold", id));
    }

    private static StockThresholdRepository repository(StoreSession session) {
        return session.repository(StockThresholdRepository.class);
    }
}
