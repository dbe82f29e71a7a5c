package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Between a job and its row. */
final class JobMapper {

    private JobMapper() {}

    static JobRow row(Job job) {
        JobRow row = new JobRow();
        row.id = job.id().value();
        row.kind = job.kind();
        row.kindKey = Letters.folded(job.kind());
        row.argumentNames = job.arguments().keySet().toArray(String[]::new);
        row.argumentValues = job.arguments().values().toArray(String[]::new);
        row.attempts = job.attempts();
        row.cancelRequested = job.cancelRequested();
        row.actorKind = job.requestedBy().kind().name();
        row.actorId = job.requestedBy().id();
        row.actorName = job.requestedBy().name();
        row.searchText = Letters.searchText(Stream.of(Optional.of(job.kind()), job.outcome()));
        writeCourse(row, job);
        return row;
    }

    private static void writeCourse(JobRow row, Job job) {
        row.state = job.state().name();
        row.done = job.progress().done();
        row.total = job.progress().total();
        row.note = job.progress().note();
        row.outcome = job.outcome().orElse(null);
        row.createdAt = Moments.stored(job.createdAt());
        row.startedAt = Moments.stored(job.startedAt());
        row.endedAt = Moments.stored(job.endedAt());
    }

    static Job job(JobRow row) {
        return new Job(
                new JobId(row.id),
                row.kind,
                arguments(row),
                JobState.valueOf(row.state),
                new JobProgress(row.done, row.total, row.note),
                row.attempts,
                row.cancelRequested,
                Optional.ofNullable(row.outcome),
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName),
                row.createdAt,
                Optional.ofNullable(row.startedAt),
                Optional.ofNullable(row.endedAt),
                row.toVersion());
    }

    private static Map<String, String> arguments(JobRow row) {
        Map<String, String> arguments = new TreeMap<>();
        for (int index = 0; index < row.argumentNames.length; index++) {
            arguments.put(row.argumentNames[index], row.argumentValues[index]);
        }
        return arguments;
    }
}
