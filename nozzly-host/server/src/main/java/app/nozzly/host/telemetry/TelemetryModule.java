package app.nozzly.host.telemetry;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Health;
import app.nozzly.host.http.HealthNotes;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.RequestWatch;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.plugin.runtime.CallWatch;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import app.nozzly.store.Store;
import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoMap;
import com.google.inject.multibindings.ProvidesIntoOptional;
import com.google.inject.multibindings.ProvidesIntoSet;
import com.google.inject.multibindings.StringMapKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets the host be seen: gives the store that all use, watches requests, plugins and jobs, and adds the routes and health checks. Needs a
 * {@link WorkshopDirectory}; whoever has jobs binds {@link JobFigures}.
 */
public final class TelemetryModule extends AbstractModule {

    /** The embedded database in the data folder. */
    private static final String FILE = "nozzly.mv.db";

    private final TelemetrySettings settings;
    private final Supplier<Store> opener;

    /** @param opener gives the store when the host is put together */
    public TelemetryModule(TelemetrySettings settings, Supplier<Store> opener) {
        this.settings = settings;
        this.opener = opener;
    }

    @Override
    protected void configure() {
        requireBinding(WorkshopDirectory.class);
        OptionalBinder.newOptionalBinder(binder(), JobFigures.class)
                .setDefault()
                .toInstance(JobFigures.NONE);
    }

    @Provides
    @Singleton
    Telemetry telemetry(Clock clock) {
        return new Telemetry(settings, opener.get(), clock);
    }

    @Provides
    @Singleton
    Store store(Telemetry telemetry) {
        return telemetry.store();
    }

    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    RequestWatch requests(Telemetry telemetry) {
        return telemetry.requests();
    }

    @Provides
    @Singleton
    CallWatch calls(Telemetry telemetry) {
        return telemetry.calls();
    }

    @Provides
    @Singleton
    JobRuns jobs(Telemetry telemetry) {
        return telemetry.jobs();
    }

    @Provides
    @Singleton
    Metrics metrics(Telemetry telemetry, JobFigures jobs, PluginRuntime plugins, WorkshopDirectory directory) {
        return telemetry.metrics(jobs, plugins::plugins, directory);
    }

    @ProvidesIntoSet
    Feature figures(HttpAddress address, Metrics metrics) {
        return new MetricsFeature(new MetricsDoor(address, settings.metricsToken()), metrics::text);
    }

    @ProvidesIntoSet
    Feature system(
            HostSettings host,
            Telemetry telemetry,
            Health health,
            JobFigures jobs,
            PluginRuntime plugins,
            HttpAddress address,
            PageFrame frame,
            Clock clock) {
        Path file = host.data().resolve(FILE);
        return new SystemFeature(
                new SystemReports(telemetry, health, jobs, plugins::plugins, new TlsEnd(address.tls()), file, clock),
                frame);
    }

    @ProvidesIntoMap
    @StringMapKey("store")
    @Singleton
    BooleanSupplier storeCheck(Telemetry telemetry, WorkshopDirectory directory) {
        return telemetry.storeCheck(directory::workshops);
    }

    @ProvidesIntoMap
    @StringMapKey("jobs")
    BooleanSupplier jobsCheck(JobFigures jobs) {
        return jobs::isRunning;
    }

    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    HealthNotes notes(Provider<PluginRuntime> plugins) {
        return () -> Map.of("plugins", states(plugins.get()));
    }

    /** For example {@code 1 failed, 2 started}. */
    private static String states(PluginRuntime plugins) {
        Map<PluginState, Long> counts = plugins.plugins().stream()
                .collect(Collectors.groupingBy(PluginStatus::state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
