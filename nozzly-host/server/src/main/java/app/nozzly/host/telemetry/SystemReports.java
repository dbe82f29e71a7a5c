package app.nozzly.host.telemetry;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.Health;
import app.nozzly.plugin.runtime.PluginStatus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at the host and says how it does. Thread-safe. */
final class SystemReports {

    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private final Telemetry telemetry;
    private final Health health;
    private final JobFigures jobs;
    private final Supplier<List<PluginStatus>> plugins;
    private final TlsEnd tls;
    private final Path embeddedFile;
    private final Clock clock;

    /** @param embeddedFile where an embedded database lies; it need not exist */
    SystemReports(
            Telemetry telemetry,
            Health health,
            JobFigures jobs,
            Supplier<List<PluginStatus>> plugins,
            TlsEnd tls,
            Path embeddedFile,
            Clock clock) {
        this.telemetry = telemetry;
        this.health = health;
        this.jobs = jobs;
        this.plugins = plugins;
        this.tls = tls;
        this.embeddedFile = embeddedFile;
        this.clock = clock;
    }

    /** What a workshop may know of the host: all of it but the work of other workshops. */
    SystemReport look(TenantId workshop) {
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new SystemReport(
                Telemetry.version(),
                Runtime.version() + " (" + System.getProperty("java.vendor", "") + ")",
                started,
                Duration.between(started, clock.instant()),
                health.checks(),
                WrappedStore.condition(telemetry.store()),
                fileBytes(),
                jobs.counts(workshop),
                plugins.get(),
                telemetry.errorsWithin(LOOK_BACK),
                tls.validUntil());
    }

    private Optional<Long> fileBytes() {
        try {
            return Files.exists(embeddedFile) ? Optional.of(Files.size(embeddedFile)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
