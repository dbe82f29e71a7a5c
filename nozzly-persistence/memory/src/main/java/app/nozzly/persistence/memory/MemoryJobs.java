package app.nozzly.persistence.memory;

import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.jobs.JobTally;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jobs by id. */
record MemoryJobs(MemorySession session) implements JobRepository {

    private static final Listing<Job> LISTING = new Listing<>(
            FIELDS,
            job -> job.id().toString(),
            Map.of(
                    "created_at", Column.moment(Job::createdAt),
                    "kind", Column.text(Job::kind),
                    "state", Column.text(job -> job.state().code())),
            job -> Stream.concat(Stream.of(job.kind()), job.outcome().stream()),
            Map.of(
                    "kind", job -> Optional.of(job.kind()),
                    "state", job -> Optional.of(job.state().code())));

    @Override
    public void insert(Job job) {
        session.write().jobs.insert(job);
    }

    @Override
    public Job update(Job job) {
        return session.write().jobs.update(job);
    }

    @Override
    public void progress(JobId id, JobProgress progress) {
        session.write().jobs.amend(id, job -> job.state() == JobState.RUNNING ? reached(job, progress) : job);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return session.read().jobs.find(id);
    }

    @Override
    public Page<Job> list(ListQuery query) {
        return LISTING.page(session.read().jobs.rows(), query);
    }

    @Override
    public List<JobTally> tally() {
        Map<String, Map<JobState, Long>> counts = session.read()
                .jobs
                .rows()
                .collect(Collectors.groupingBy(
                        Job::kind,
                        TreeMap::new,
                        Collectors.groupingBy(Job::state, TreeMap::new, Collectors.counting())));
        return counts.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(state -> new JobTally(kind.getKey(), state.getKey(), state.getValue())))
                .toList();
    }

    @Override
    public int deleteEndedBefore(Instant instant) {
        return session.write()
                .jobs
                .deleteIf(job ->
                        job.endedAt().filter(end -> end.isBefore(instant)).isPresent());
    }

    private static Job reached(Job job, JobProgress progress) {
        return new Job(
                job.id(),
                job.kind(),
                job.arguments(),
                job.state(),
                progress,
                job.attempts(),
                job.cancelRequested(),
                job.outcome(),
                job.requestedBy(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                job.version());
    }
}
