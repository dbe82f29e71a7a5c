package app.nozzly.host.telemetry;

import app.nozzly.persistence.jpa.StoreCondition;
import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link SystemReport} as it is written. Immutable. */
record SystemJson(
        String version,
        String java,
        Instant startedAt,
        long uptimeS,
        boolean ready,
        Map<String, Boolean> checks,
        Optional<SystemStoreJson> store,
        List<SystemJobsJson> jobs,
        List<SystemPluginJson> plugins,
        int errorsLastHour,
        Optional<Instant> tlsValidUntil) {

    /** The database. */
    record SystemStoreJson(
            String product,
            String schemaVersion,
            int connectionsMax,
            int connectionsActive,
            int connectionsIdle,
            int transactionsWaiting,
            Optional<Long> fileBytes) {}

    /** How many jobs of a kind stand at one point. */
    record SystemJobsJson(String kind, String state, long count) {}

    /** A plugin. */
    record SystemPluginJson(
            String name,
            Optional<String> version,
            PluginState state,
            long calls,
            long failures,
            long timeouts,
            long rejected,
            List<String> openCircuits) {}

    static SystemJson of(SystemReport report) {
        return new SystemJson(
                report.version(),
                report.java(),
                report.startedAt(),
                report.uptime().toSeconds(),
                report.isReady(),
                report.checks(),
                report.store().map(store -> store(store, report.fileBytes())),
                report.jobs().stream()
                        .map(job -> new SystemJobsJson(job.kind(), job.state(), job.count()))
                        .toList(),
                report.plugins().stream().map(SystemJson::plugin).toList(),
                report.errors(),
                report.tlsValidUntil());
    }

    private static SystemStoreJson store(StoreCondition store, Optional<Long> fileBytes) {
        return new SystemStoreJson(
                store.product(),
                store.schemaVersion(),
                store.connections(),
                store.active(),
                store.idle(),
                store.waiting(),
                fileBytes);
    }

    private static SystemPluginJson plugin(PluginStatus plugin) {
        return new SystemPluginJson(
                plugin.id().orElse(plugin.fileName()),
                plugin.version(),
                plugin.state(),
                plugin.calls().calls(),
                plugin.calls().failures(),
                plugin.calls().timeouts(),
                plugin.calls().rejected(),
                plugin.openCircuits().stream().sorted().toList());
    }
}
