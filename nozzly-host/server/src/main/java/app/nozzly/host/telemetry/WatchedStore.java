package app.nozzly.host.telemetry;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Statuses;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store whose transactions are counted and, where traces are written, are parts of them. Thread-safe. */
final class WatchedStore implements WrappedStore, MultiCollector {

    private static final int SERVER_ERROR = 500;

    private final Store store;
    private final Durations reads = new Durations();
    private final Durations writes = new Durations();

    WatchedStore(Store store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
        return watched("store.write", writes, context, () -> store.inTransaction(context, work));
    }

    @Override
    public <T> T read(OperationContext context, Function<StoreSession, T> work) {
        return watched("store.read", reads, context, () -> store.read(context, work));
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public Optional<Store> inner() {
        return Optional.of(store);
    }

    private static <T> T watched(String name, Durations durations, OperationContext context, Supplier<T> work) {
        Span span = CurrentTask.span().child(name);
        span.put("nozzly.tenant_id", context.tenant().toString());
        long begun = System.nanoTime();
        try {
            return work.get();
        } catch (NozzlyException refused) {
            span.put("nozzly.code", refused.code().code());
            if (Statuses.of(refused.code()) >= SERVER_ERROR) {
                span.failed(refused.code().code());
            }
            throw refused;
        } catch (RuntimeException | Error broken) {
            span.failed(broken.getClass().getName());
            throw broken;
        } finally {
            durations.add(System.nanoTime() - begun);
            span.end();
        }
    }

    @Override
    public MetricSnapshots collect() {
        return MetricSnapshots.of(HistogramSnapshot.builder()
                .name("nozzly_store_transaction_duration_seconds")
                .help("Transactions of the store, with the wait for a connection")
                .dataPoint(reads.point(Labels.of("kind", "read")))
                .dataPoint(writes.point(Labels.of("kind", "write")))
                .build());
    }
}
