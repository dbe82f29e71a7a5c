package app.nozzly.host.telemetry;

import app.nozzly.catalog.ProductRepository;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What the workshops hold together, never of one by itself. Counted at most once a minute and by whoever asks first; who asks meanwhile gets what was
 * counted before. Thread-safe.
 */
final class WorkshopFigures implements MultiCollector {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final double GRAMS_PER_KILOGRAM = 1000;
    private static final Map<String, String> ACTIVE = Map.of("is_active", "true");
    private static final ListQuery NEWEST = ListQuery.first(1);

    private final Store store;
    private final WorkshopDirectory directory;
    private final Kept<Totals> totals;

    WorkshopFigures(Store store, WorkshopDirectory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.totals = new Kept<>(this::count, KEPT, clock);
    }

    /** Sums over workshops. */
    private record Totals(long workshops, long spools, Grams stock, long products, long movements) {

        static final Totals ZERO = new Totals(0, 0, Grams.ZERO, 0, 0);

        Totals plus(Totals other) {
            return new Totals(
                    workshops + other.workshops,
                    spools + other.spools,
                    stock.plus(other.stock),
                    products + other.products,
                    movements + other.movements);
        }
    }

    @Override
    public MetricSnapshots collect() {
        return totals.get().map(WorkshopFigures::say).orElseGet(MetricSnapshots::of);
    }

    private static MetricSnapshots say(Totals totals) {
        return MetricSnapshots.of(
                Gauges.of("nozzly_workshops", "Workshops of this installation", totals.workshops()),
                Gauges.of("nozzly_spools_active", "Spools in use, over all workshops", totals.spools()),
                Gauges.of(
                        "nozzly_stock_kilograms",
                        "Material left on the spools in use, over all workshops",
                        totals.stock().value().doubleValue() / GRAMS_PER_KILOGRAM),
                Gauges.of(
                        "nozzly_products_active", "Products in the catalogues, over all workshops", totals.products()),
                Gauges.of(
                        "nozzly_stock_movements",
                        "Entries of the ledgers, over all workshops; it grows with every movement of stock",
                        totals.movements()));
    }

    private Totals count() {
        return directory.workshops().stream().map(this::of).reduce(Totals.ZERO, Totals::plus);
    }

    private Totals of(TenantId workshop) {
        return store.read(OperationContext.of(workshop, Actor.SYSTEM), WorkshopFigures::of);
    }

    private static Totals of(StoreSession session) {
        SpoolRepository spools = session.repository(SpoolRepository.class);
        return new Totals(
                1,
                spools.list(NEWEST.withFilters(ACTIVE)).total(),
                spools.remainingOnActive(),
                session.repository(ProductRepository.class)
                        .list(NEWEST.withFilters(ACTIVE))
                        .total(),
                session.repository(StockMovementRepository.class).count());
    }
}
