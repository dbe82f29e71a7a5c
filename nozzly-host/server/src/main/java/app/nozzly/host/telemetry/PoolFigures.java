package app.nozzly.host.telemetry;

import app.nozzly.persistence.jpa.StoreCondition;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How busy the connections to the database are. Thread-safe.
 *
 * @param condition of the store; empty while it is not open
 */
record PoolFigures(Supplier<Optional<StoreCondition>> condition) implements MultiCollector {

    @Override
    public MetricSnapshots collect() {
        GaugeSnapshot.Builder connections =
                Gauges.named("nozzly_store_connections", "Connections to the database, by what they do");
        Optional<StoreCondition> now = condition.get();
        now.ifPresent(store -> connections
                .dataPoint(Gauges.point(Labels.of("state", "active"), store.active()))
                .dataPoint(Gauges.point(Labels.of("state", "idle"), store.idle())));
        return now.map(store -> MetricSnapshots.of(
                        connections.build(),
                        Gauges.of(
                                "nozzly_store_connections_max",
                                "Most connections to the database at the same time",
                                store.connections()),
                        Gauges.of(
                                "nozzly_store_transactions_waiting",
                                "Transactions that wait for a connection",
                                store.waiting())))
                .orElseGet(MetricSnapshots::of);
    }
}
