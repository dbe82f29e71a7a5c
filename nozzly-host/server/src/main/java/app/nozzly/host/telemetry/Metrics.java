package app.nozzly.host.telemetry;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Optional;

/**
 * All figures of the host as Prometheus reads them. What counts them is no more than numbers; the libraries that write them down are loaded when somebody
 * asks for the first time, so that a host nobody watches does not pay for them. Thread-safe.
 */
final class Metrics implements AutoCloseable {

    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final List<MultiCollector> collectors;
    private Optional<MetricsRegistry> registry = Optional.empty();

    Metrics(List<MultiCollector> collectors) {
        this.collectors = List.copyOf(collectors);
    }

    /** All figures in Prometheus' text format. */
    String text() {
        return registry().text(CONTENT_TYPE);
    }

    /** All figures, to be looked through. */
    MetricSnapshots snapshots() {
        return registry().snapshots();
    }

    @Override
    public synchronized void close() {
        registry.ifPresent(MetricsRegistry::close);
        registry = Optional.empty();
    }

    private synchronized MetricsRegistry registry() {
        if (registry.isEmpty()) {
            registry = Optional.of(new MetricsRegistry(collectors));
        }
        return registry.get();
    }
}
