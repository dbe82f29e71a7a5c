package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One host as far as jobs are concerned: a store, a queue and a scheduler at the settings of tests. */
final class JobHost implements AutoCloseable {

    /** A heartbeat a second: a job of a killed host is taken over within some seconds. */
    static final JobTerms TERMS = new JobTerms(
            2, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofMillis(20));

    final JpaStore store;
    final Nozzly nozzly;
    final StoredJobQueue queue;
    final JobDesk desk;
    final JobScheduler scheduler;

    /** The line to the queue, which may break while the host goes on. */
    final BreakableLine line;

    private JobHost(JpaStore store, Clock clock, JobTerms terms, List<JobKind> kinds) {
        this.store = store;
        this.line = new BreakableLine(store.scheduling());
        this.nozzly = Nozzly.builder().store(store).clock(clock).build();
        this.queue = new StoredJobQueue(() -> line.source(), new JsonFormat(), clock);
        JobKinds known = new JobKinds(kinds);
        this.desk = new JobDesk(nozzly.jobs(), known, queue);
        this.scheduler = new JobScheduler(queue, nozzly.transactions(), nozzly.jobs(), known, clock, terms);
    }

    static JobHost start(JpaStore store, JobKind... kinds) {
        return start(store, Clock.systemUTC(), TERMS, kinds);
    }

    static JobHost start(JpaStore store, Clock clock, JobTerms terms, JobKind... kinds) {
        JobHost host = new JobHost(store, clock, terms, List.of(kinds));
        host.scheduler.start();
        return host;
    }

    /** A kind that does something. */
    static JobKind kind(String code, JobWork work) {
        return JobKind.of(
                        code,
                        Message.of(JobKind.class, "job.kind.verify_ledger"),
                        new Permission(Resource.STOCK, Action.VIEW),
                        work)
                .taking("n");
    }

    /** Something that work may say. */
    static Message said(String key, Object... arguments) {
        return Message.of(JobKind.class, key, arguments);
    }

    Job order(OperationContext context, String kind) {
        return order(context, kind, Map.of());
    }

    Job order(OperationContext context, String kind, Map<String, String> arguments) {
        return desk.order(context, Permissions.EVERYTHING, new JobDesk.Order(kind, arguments));
    }

    Job get(OperationContext context, Job job) {
        return desk.get(context, job.id().toString());
    }

    /** Waits until a job is in a state. */
    Job await(OperationContext context, Job job, JobState state) {
        return await(context, job, present -> present.state() == state);
    }

    Job await(OperationContext context, Job job, Predicate<Job> wanted) {
        await("job " + job.kind(), Duration.ofSeconds(40), () -> wanted.test(get(context, job)));
        return get(context, job);
    }

    static void await(String what, Duration most, BooleanSupplier wanted) {
        long end = System.nanoTime() + most.toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what + " within " + most);
            pause(10);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends as a host does that stops. */
    @Override
    public void close() {
        scheduler.stop();
        store.close();
    }
}
