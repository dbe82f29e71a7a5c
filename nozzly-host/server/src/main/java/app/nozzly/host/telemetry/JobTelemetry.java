package app.nozzly.host.telemetry;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.RequestWatch.Scope;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts the runs of jobs and traces each as a trace of its own. Thread-safe. */
final class JobTelemetry implements JobRuns, MultiCollector {

    private final Map<String, Durations> runs = new ConcurrentHashMap<>();
    private final Tracer tracer;

    JobTelemetry(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public <T> T run(String kind, String jobId, TenantId tenant, Supplier<T> work) {
        Span span = tracer.root("job " + kind);
        span.put("nozzly.job_kind", kind);
        span.put("nozzly.job_id", jobId);
        span.put("nozzly.tenant_id", tenant.toString());
        long begun = System.nanoTime();
        try (Scope here = CurrentTask.enter(new Task("job_id", jobId, traceId(span), span))) {
            return work.get();
        } catch (RuntimeException | Error broken) {
            span.failed(broken.getClass().getName());
            throw broken;
        } finally {
            runs.computeIfAbsent(kind, first -> new Durations()).add(System.nanoTime() - begun);
            span.end();
        }
    }

    private static String traceId(Span span) {
        return span.traceId().orElseGet(TraceIds::fresh);
    }

    @Override
    public MetricSnapshots collect() {
        HistogramSnapshot.Builder durations = HistogramSnapshot.builder()
                .name("nozzly_job_run_duration_seconds")
                .help("Runs of jobs on this host");
        runs.forEach((kind, took) -> durations.dataPoint(took.point(Labels.of("kind", kind))));
        return MetricSnapshots.of(durations.build());
    }
}
