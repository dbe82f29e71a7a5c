package app.nozzly.host.telemetry;

import app.nozzly.host.telemetry.JobFigures.JobCount;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Where the jobs of all workshops stand, counted every quarter of a minute at most. Thread-safe. */
final class JobStandings implements MultiCollector {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private final JobFigures jobs;
    private final Kept<List<JobCount>> counts;

    JobStandings(JobFigures jobs, Clock clock) {
        this.jobs = jobs;
        this.counts = new Kept<>(jobs::counts, KEPT, clock);
    }

    @Override
    public MetricSnapshots collect() {
        GaugeSnapshot.Builder standing = Gauges.named("nozzly_jobs", "Jobs of all workshops, by where they stand");
        for (JobCount job : counts.get().orElse(List.of())) {
            standing.dataPoint(Gauges.point(Labels.of("kind", job.kind(), "state", job.state()), job.count()));
        }
        return MetricSnapshots.of(
                standing.build(),
                Gauges.of(
                        "nozzly_jobs_running",
                        "Whether this host takes up jobs (1) or not (0)",
                        jobs.isRunning() ? 1 : 0));
    }
}
