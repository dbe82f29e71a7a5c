package app.nozzly.host.telemetry;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;

/** The figures of the host and of its Java, ready to be written down. A class of its own, so that its libraries are looked for only when it is made. Thread-safe. */
final class MetricsRegistry implements AutoCloseable {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    MetricsRegistry(List<MultiCollector> collectors) {
        collectors.forEach(meters.getPrometheusRegistry()::register);
        for (MeterBinder part : List.of(
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics(),
                collections)) {
            part.bindTo(meters);
        }
    }

    String text(String contentType) {
        return meters.scrape(contentType);
    }

    MetricSnapshots snapshots() {
        return meters.getPrometheusRegistry().scrape();
    }

    @Override
    public void close() {
        collections.close();
        meters.close();
    }
}
