package app.nozzly.host.telemetry;

import app.nozzly.host.http.RequestWatch;
import app.nozzly.plugin.runtime.CallWatch;
import app.nozzly.plugin.runtime.PluginStatus;
import app.nozzly.store.Store;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * What sees a host run: it wraps the store before anything uses it, is shown requests, calls to plugins and jobs, and gives what it saw as log lines,
 * figures and traces. Nothing of the tracing library is loaded unless traces are wanted, nothing of the figures' library before they are asked for.
 * Thread-safe; close it last.
 */
public final class Telemetry implements AutoCloseable {

    private final RequestFigures requests = new RequestFigures();
    private final PluginTelemetry calls = new PluginTelemetry();
    private final TelemetrySettings settings;
    private final Tracer tracer;
    private final LogFigures log;
    private final JobTelemetry jobs;
    private final WatchedStore store;
    private final RequestWatch watch;
    private final Clock clock;
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();

    /** For a host on a store, which is wrapped by {@link #store()}. */
    public Telemetry(TelemetrySettings settings, Store store, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.tracer = settings.traceEndpoint()
                .map(endpoint -> tracer(endpoint, settings))
                .orElse(Tracer.NONE);
        this.log = new LogFigures(clock);
        this.jobs = new JobTelemetry(tracer);
        this.store = new WatchedStore(store);
        this.watch = new RequestTelemetry(requests, new AccessLog(settings.logFormat()), tracer);
    }

    /** In a method of its own, so that the class is looked for only when it is needed. */
    private static Tracer tracer(URI endpoint, TelemetrySettings settings) {
        return new OtlpTracer(endpoint, version(), settings.traceShare());
    }

    /** Version of this program; {@code development} when it does not run from its jar. */
    static String version() {
        return Optional.ofNullable(Telemetry.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Listens to the log from now on. */
    public void begin() {
        log.begin();
    }

    /** The store to be used by all. */
    public Store store() {
        return store;
    }

    /** Is shown every request. */
    public RequestWatch requests() {
        return watch;
    }

    /** Is told of every call to a plugin. */
    public CallWatch calls() {
        return calls;
    }

    /** Sees jobs run. */
    public JobRuns jobs() {
        return jobs;
    }

    /** How many errors the log had in the time until now. */
    int errorsWithin(Duration time) {
        return log.errorsWithin(time);
    }

    TelemetrySettings settings() {
        return settings;
    }

    /** All figures of the host. */
    Metrics metrics(JobFigures figures, Supplier<List<PluginStatus>> plugins, WorkshopDirectory directory) {
        List<MultiCollector> collectors = List.of(
                requests,
                store,
                new PoolFigures(() -> WrappedStore.condition(store)),
                new PluginFigures(plugins),
                jobs,
                new JobStandings(figures, clock),
                new WorkshopFigures(store, directory, clock),
                log);
        Metrics metrics = new Metrics(collectors);
        ends.add(metrics::close);
        return metrics;
    }

    /** Whether the store answers a small read. */
    StoreCheck storeCheck(Runnable read) {
        StoreCheck check = new StoreCheck(read);
        ends.add(check::close);
        return check;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        log.close();
        tracer.close();
    }
}
