package app.nozzly.host.jobs;

import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A job as it is written. Immutable. */
record JobJson(
        UUID id,
        String kind,
        String name,
        Map<String, String> arguments,
        JobState state,
        JobProgressJson progress,
        int attempts,
        boolean cancelRequested,
        Optional<String> outcome,
        RequesterJson requestedBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /** How far a job is; a total of 0 says that it is not known. */
    record JobProgressJson(long done, long total, String note) {}

    /** Who asked for it. */
    record RequesterJson(String kind, String name) {}

    static JobJson of(Job job, String name) {
        return new JobJson(
                job.id().value(),
                job.kind(),
                name,
                job.arguments(),
                job.state(),
                new JobProgressJson(
                        job.progress().done(),
                        job.progress().total(),
                        job.progress().note()),
                job.attempts(),
                job.cancelRequested(),
                job.outcome(),
                new RequesterJson(
                        job.requestedBy().kind().name().toLowerCase(java.util.Locale.ROOT),
                        job.requestedBy().name()),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }
}
