package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.context.Actor;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.jobs.JobTally;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link JobRepository} does. */
public abstract class JobRepositorySuite extends ListedSuite<Job> {

    private final WorkSamples work = new WorkSamples(samples);

    @Override
    protected Job fresh(StoreSession session) {
        return work.job();
    }

    @Override
    protected List<Job> extremes(StoreSession session) {
        Map<String, String> arguments = new TreeMap<>();
        for (int argument = 0; argument < 50; argument++) {
            arguments.put("%02d".formatted(argument) + "码".repeat(198), argument == 0 ? "" : "ü".repeat(4_000));
        }
        arguments.put(Samples.AWKWARD, Samples.AWKWARD);
        Job any = work.job();
        JobProgress most = new JobProgress(Long.MAX_VALUE, Long.MAX_VALUE, "码".repeat(500));
        return List.of(
                Job.queued(any.id(), "x", Map.of(), Actor.SYSTEM, START),
                Job.queued(any.id(), "k".repeat(100), arguments, any.requestedBy(), START)
                        .started(START)
                        .ended(JobState.FAILED, most, "İ".repeat(4_000), Instant.parse("2099-12-31T23:59:59.999999Z")),
                Job.queued(any.id(), Samples.AWKWARD, arguments, any.requestedBy(), START)
                        .ended(JobState.DONE, JobProgress.NONE, Samples.AWKWARD, START));
    }

    @Override
    protected Job changed(StoreSession session, Job stored) {
        Job other = work.job();
        return with(stored, other.kind() + Samples.AWKWARD, other.outcome(), other.state(), other.endedAt());
    }

    @Override
    protected Job saying(StoreSession session, String words) {
        String[] parts = words.split(" ", 2);
        Job any = work.job();
        return parts.length == 1
                ? with(any, any.kind(), Optional.of(words), any.state(), any.endedAt())
                : with(any, parts[0], Optional.of(parts[1]), any.state(), any.endedAt());
    }

    @Override
    protected void insert(StoreSession session, Job job) {
        repository(session).insert(job);
    }

    @Override
    protected Job update(StoreSession session, Job job) {
        return repository(session).update(job);
    }

    @Override
    protected Optional<Job> find(StoreSession session, Job job) {
        return repository(session).find(job.id());
    }

    @Override
    protected Version version(Job job) {
        return job.version();
    }

    @Override
    protected Job withVersion(Job job, Version version) {
        return job.withVersion(version);
    }

    @Override
    protected Page<Job> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return JobRepository.FIELDS;
    }

    @Override
    protected String id(Job job) {
        return job.id().toString();
    }

    @Override
    protected Map<String, Function<Job, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "created_at", job -> Optional.of(job.createdAt()),
                "kind", job -> Optional.of(job.kind()),
                "state", job -> Optional.of(job.state().code()));
    }

    @Override
    protected Map<String, Function<Job, Optional<String>>> filterValues() {
        return Map.of(
                "kind", job -> Optional.of(job.kind()),
                "state", job -> Optional.of(job.state().code()));
    }

    @Test
    void anIdIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        Job job = stored(tenant);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, job)));
        tenant().change(session -> insert(session, job));
    }

    @Test
    void statesAreFilteredInSmallLettersOnly() {
        TestTenant tenant = tenant();
        tenant.change(session -> insert(session, in(JobState.QUEUED)));
        for (String state : List.of("QUEUED", "Queued", "no_such_state", "")) {
            ListQuery query = ListQuery.FIRST_PAGE.withFilters(Map.of("state", state));
            assertEquals(0, tenant.read(session -> list(session, query)).total(), state);
        }
    }

    @Test
    void progressOfARunningJobIsNotedWithoutANewVersion() {
        JobProgress half = new JobProgress(5, 10, Samples.AWKWARD);
        for (JobState state : JobState.values()) {
            TestTenant tenant = tenant();
            Job job = in(state);
            tenant.change(session -> insert(session, job));
            tenant().change(session -> repository(session).progress(job.id(), half));
            tenant.change(session -> repository(session).progress(job.id(), half));
            Job found = tenant.read(session -> find(session, job)).orElseThrow();
            assertEquals(state == JobState.RUNNING ? half : job.progress(), found.progress());
            assertEquals(job.version(), found.version());
            assertEquals(job.outcome(), found.outcome());
        }
    }

    @Test
    void whatEndedBeforeAnInstantIsForgotten() {
        TestTenant tenant = tenant();
        Job old = ended(Optional.of(START.minus(1, ChronoUnit.MICROS)));
        Job same = ended(Optional.of(START));
        Job open = ended(Optional.empty());
        List.of(old, same, open).forEach(job -> tenant.change(session -> insert(session, job)));
        assertEquals(0, (int) tenant().write(session -> repository(session).deleteEndedBefore(START)));
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteEndedBefore(START)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, old)));
        assertEquals(Optional.of(same), tenant.read(session -> find(session, same)));
        assertEquals(Optional.of(open), tenant.read(session -> find(session, open)));
    }

    @Test
    void jobsAreCountedByKindAndState() {
        TestTenant tenant = tenant();
        assertEquals(List.of(), tenant.read(session -> repository(session).tally()));
        List<Job> jobs = List.of(
                in(JobState.QUEUED, "b"), in(JobState.FAILED, "b"), in(JobState.QUEUED, "b"), in(JobState.DONE, "a"));
        jobs.forEach(job -> tenant.change(session -> insert(session, job)));
        tenant().change(session -> insert(session, in(JobState.DONE, "a")));
        assertEquals(
                List.of(
                        new JobTally("a", JobState.DONE, 1),
                        new JobTally("b", JobState.QUEUED, 2),
                        new JobTally("b", JobState.FAILED, 1)),
                tenant.read(session -> repository(session).tally()));
    }

    private Job in(JobState state, String kind) {
        Job any = work.job();
        return with(any, kind, any.outcome(), state, any.endedAt());
    }

    private Job in(JobState state) {
        Job any = work.job();
        return with(any, any.kind(), any.outcome(), state, any.endedAt());
    }

    private Job ended(Optional<Instant> end) {
        Job any = work.job();
        return with(any, any.kind(), any.outcome(), any.state(), end);
    }

    private static Job with(Job job, String kind, Optional<String> outcome, JobState state, Optional<Instant> end) {
        return new Job(
                job.id(),
                kind,
                job.arguments(),
                state,
                job.progress(),
                job.attempts(),
                job.cancelRequested(),
                outcome,
                job.requestedBy(),
                job.createdAt(),
                job.startedAt(),
                end,
                job.version());
    }

    private static JobRepository repository(StoreSession session) {
        return session.repository(JobRepository.class);
    }
}
