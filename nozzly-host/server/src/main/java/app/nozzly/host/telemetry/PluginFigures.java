package app.nozzly.host.telemetry;

import app.nozzly.plugin.runtime.CallCounts;
import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How the plugins do. There is a series for each plugin of the installation. Thread-safe.
 *
 * @param plugins what became of each package
 */
record PluginFigures(Supplier<List<PluginStatus>> plugins) implements MultiCollector {

    @Override
    public MetricSnapshots collect() {
        Map<String, PluginStatus> known = new TreeMap<>();
        plugins.get().forEach(plugin -> known.put(plugin.id().orElse(plugin.fileName()), plugin));
        GaugeSnapshot.Builder running = Gauges.named("nozzly_plugin_running", "Whether a plugin runs (1) or not (0)");
        GaugeSnapshot.Builder open = Gauges.named(
                "nozzly_plugin_circuits_open", "Kinds of calls not made for a while after failures in a row");
        CounterSnapshot.Builder calls = Gauges.counter("nozzly_plugin_calls", "Calls to plugins, by how they ended");
        known.forEach((id, plugin) -> {
            Labels labels = Labels.of("plugin", id);
            running.dataPoint(Gauges.point(labels, plugin.state() == PluginState.STARTED ? 1 : 0));
            open.dataPoint(Gauges.point(labels, plugin.openCircuits().size()));
            count(calls, id, plugin.calls());
        });
        return MetricSnapshots.of(running.build(), open.build(), calls.build());
    }

    private static void count(CounterSnapshot.Builder all, String plugin, CallCounts calls) {
        long answered = Math.max(0, calls.calls() - calls.failures() - calls.timeouts());
        all.dataPoint(Gauges.counted(Labels.of("plugin", plugin, "outcome", "answered"), answered));
        all.dataPoint(Gauges.counted(Labels.of("plugin", plugin, "outcome", "failed"), calls.failures()));
        all.dataPoint(Gauges.counted(Labels.of("plugin", plugin, "outcome", "timed_out"), calls.timeouts()));
        all.dataPoint(Gauges.counted(Labels.of("plugin", plugin, "outcome", "rejected"), calls.rejected()));
    }
}
