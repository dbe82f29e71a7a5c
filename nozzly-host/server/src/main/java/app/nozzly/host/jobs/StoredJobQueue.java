package app.nozzly.host.jobs;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.persistence.jpa.ScheduledWork;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The queue in the database of the store, shared by all hosts on it. Thread-safe. */
public final class StoredJobQueue implements JobQueue {

    /** Name of the one task of the library that does jobs. */
    static final String TASK = "job";

    /** What is due at once is dated back: a clock that is set back must not hold it up, and the order of arrival stays. */
    private static final Duration DATED_BACK = Duration.ofDays(1);

    /** Work of the installation, such as mail, goes before that of any workshop. */
    private static final Duration FIRST = Duration.ofDays(2);

    /** Workshops take turns: each job that a workshop has open sets its next one back, so that a short row overtakes a long one. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private static final long MOST_TURNS = 600;

    private final JobDatabase database;
    private final JobEntrySerializer serializer;
    private final Clock clock;
    private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});

    public StoredJobQueue(JobDatabase database, JsonFormat json, Clock clock) {
        this.database = database;
        this.serializer = new JobEntrySerializer(json);
        this.clock = clock;
    }

    @Override
    public void put(StoreSession session, TenantId tenant, Job job) {
        work(session, tenant, job).put(session);
    }

    @Override
    public boolean putIfMissing(StoreSession session, TenantId tenant, Job job) {
        return work(session, tenant, job).putIfMissing(session);
    }

    private ScheduledWork work(StoreSession session, TenantId tenant, Job job) {
        JobEntry entry = JobEntry.of(tenant, job);
        return new ScheduledWork(TASK, entry.job().toString(), serializer.serialize(entry), due(session, tenant));
    }

    private Instant due(StoreSession session, TenantId tenant) {
        return tenant.equals(TenantId.INSTALLATION)
                ? clock.instant().minus(FIRST)
                : atOnce(clock).plus(TURN.multipliedBy(Math.min(open(session), MOST_TURNS)));
    }

    private static long open(StoreSession session) {
        return inState(session, JobState.QUEUED) + inState(session, JobState.RUNNING);
    }

    private static long inState(StoreSession session, JobState state) {
        return session.repository(JobRepository.class)
                .list(ListQuery.first(1).withFilters(Map.of("state", state.code())))
                .total();
    }

    @Override
    public void wake() {
        listener.get().run();
    }

    /** From now on somebody looks at once when this host has put something in. */
    void listen(Runnable look) {
        listener.set(look);
    }

    JobDatabase database() {
        return database;
    }

    JobEntrySerializer serializer() {
        return serializer;
    }

    /** When something is due that is due at once. */
    static Instant atOnce(Clock clock) {
        return clock.instant().minus(DATED_BACK);
    }
}
