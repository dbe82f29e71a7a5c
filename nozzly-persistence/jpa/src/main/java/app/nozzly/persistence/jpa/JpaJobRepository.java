package app.nozzly.persistence.jpa;

import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.jobs.JobTally;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Jobs by id. */
record JpaJobRepository(JpaSession session) implements JobRepository {

    private static final String TENANT = "j.tenantId";

    private static final Listing<JobRow> LISTING = new Listing<>(
            FIELDS,
            JobRow.class,
            "j",
            "JobRow j",
            new SortColumn<>("j.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "created_at",
                            SortColumn.<JobRow>moment("j.createdAt", row -> row.createdAt)
                                    .indexedLatestFirst(TENANT),
                    "kind",
                            SortColumn.<JobRow>text("j.kindKey", row -> row.kindKey)
                                    .indexed(TENANT),
                    "state", SortColumn.text("j.state", row -> row.state)),
            List.of("j.searchText"),
            Map.of(
                    "kind", Filter.text("j.kind").ordered(TENANT, "created_at"),
                    "state", Filter.constant("j.state").ordered(TENANT, "created_at")));

    @Override
    public void insert(Job job) {
        session.insert(JobMapper.row(job), subject(job.id()));
    }

    @Override
    public Job update(Job job) {
        JobRow row = JobMapper.row(job);
        row.version = job.version().number();
        session.update(row, row.id, subject(job.id()));
        return job.withVersion(job.version().next());
    }

    @Override
    public void progress(JobId id, JobProgress progress) {
        session.writing(
                subject(id),
                () -> session.change(
                        "update JobRow j set j.done = :done, j.total = :total, j.note = :note"
                                + " where j.id = :id and j.state = :running",
                        Map.of(
                                "id", id.value(),
                                "done", progress.done(),
                                "total", progress.total(),
                                "note", progress.note(),
                                "running", JobState.RUNNING.name())));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return session.find(JobRow.class, id.value()).map(JobMapper::job);
    }

    @Override
    public Page<Job> list(ListQuery query) {
        return LISTING.page(session, query).map(JobMapper::job);
    }

    @Override
    public List<JobTally> tally() {
        return session
                .select(
                        Object[].class,
                        "select j.kind, j.state, count(*) from JobRow j group by j.kind, j.state",
                        Map.of())
                .stream()
                .map(row -> new JobTally((String) row[0], JobState.valueOf((String) row[1]), (Long) row[2]))
                .sorted(Comparator.comparing(JobTally::kind).thenComparing(JobTally::state))
                .toList();
    }

    @Override
    public int deleteEndedBefore(Instant instant) {
        return session.writing(
                subject("old"),
                () -> session.change(
                        "delete JobRow j where j.endedAt < :instant", Map.of("instant", Moments.stored(instant))));
    }

    private static Subject subject(Object id) {
        return Subject.of("job", id);
    }
}
