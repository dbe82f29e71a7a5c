package app.nozzly.host.jobs;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.Jobs;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Transactions;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs in threads of its own, together with the other hosts on the same database. Each job is begun by one of them; when that one dies, another
 * takes over. Thread-safe; start it once.
 */
public final class JobScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int SILENT_BEATS = 4;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final StoredJobQueue queue;
    private final Jobs jobs;
    private final JobKinds kinds;
    private final Clock clock;
    private final JobTerms terms;
    private final JobRunner runner;
    private final AtomicReference<Optional<Scheduler>> scheduler = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean stopped = new AtomicBoolean();

    public JobScheduler(
            StoredJobQueue queue, Transactions transactions, Jobs jobs, JobKinds kinds, Clock clock, JobTerms terms) {
        this.queue = queue;
        this.jobs = jobs;
        this.kinds = kinds;
        this.clock = clock;
        this.terms = terms;
        this.runner = new JobRunner(transactions, kinds, clock, terms.step());
    }

    /** Begins to work; a host without threads for jobs only takes orders. */
    public void start() {
        if (terms.threads() > 0) {
            Scheduler started = build(queue.database().scheduling());
            scheduler.set(Optional.of(started));
            started.start();
            queue.listen(started::triggerCheckForDueExecutions);
        }
    }

    /** Begins nothing more, waits a while for what runs, and leaves the rest to be begun again. Stopping twice is harmless. */
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            scheduler.get().ifPresent(Scheduler::stop);
        }
    }

    /** Whether jobs are taken up here; a host without threads for jobs need not. */
    public boolean isRunning() {
        return !stopped.get() && (terms.threads() == 0 || scheduler.get().isPresent());
    }

    private Scheduler build(DataSource source) {
        ThreadPoolExecutor workers = CalmThreads.fixed(terms.threads(), "nozzly-job-", runner::hurry);
        ScheduledThreadPoolExecutor keeper = CalmThreads.scheduled(2, "nozzly-job-keeper-");
        // The library waits by the clock and would stand still when that is set back; time that has passed wakes it.
        long look = terms.poll().toMillis();
        keeper.scheduleWithFixedDelay(queue::wake, look, look, TimeUnit.MILLISECONDS);
        List<RecurringTask<Void>> recurring =
                kinds.recurring().stream().map(this::recurring).toList();
        SchedulerBuilder builder = Scheduler.create(source, List.of(task()))
                .startTasks(recurring)
                .serializer(queue.serializer())
                .schedulerName(new SchedulerName.Fixed("nozzly-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(terms.threads())
                .executorService(workers)
                .dueExecutor(CalmThreads.fixed(1, "nozzly-job-queue-", queue::wake))
                .housekeeperExecutor(keeper)
                .pollingInterval(LONGEST_LOOK)
                .heartbeatInterval(terms.heartbeat())
                .missedHeartbeatsLimit(SILENT_BEATS)
                .failureLogging(LogLevel.ERROR, true)
                // It waits that long twice, and tells the threads to hurry in between.
                .shutdownMaxWait(terms.stop().dividedBy(2));
        return locksWhileFetching(source)
                ? builder.pollUsingLockAndFetch(0.5, 1.0).build()
                : builder.pollUsingFetchAndLockOnExecute(0.5, 1.0).build();
    }

    /** Only a server can skip what another host has locked. */
    private static boolean locksWhileFetching(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Task<JobEntry> task() {
        return Tasks.custom(StoredJobQueue.TASK, JobEntry.class)
                .onFailure((failed, entry) ->
                        entry.reschedule(failed, clock.instant().plus(AFTER_FAILURE)))
                .onDeadExecution(this::revive)
                .execute((instance, context) -> execute(instance));
    }

    /** A clock that was set forward makes the jobs of this very host look dead: they are left alone. */
    private void revive(ExecutionComplete dead, ExecutionOperations<JobEntry> entry) {
        String job = dead.getExecution().taskInstance.getId();
        if (!runner.isRunning(new JobId(UUID.fromString(job)))) {
            LOG.warn("the host of job {} is gone: the job is begun again", job);
            entry.reschedule(dead, StoredJobQueue.atOnce(clock));
        }
    }

    private CompletionHandler<JobEntry> execute(TaskInstance<JobEntry> instance) {
        Optional<JobEntry> entry = read(instance);
        return handler(entry.map(runner::run).orElseGet(JobRunner.Finished::new));
    }

    /** An entry that does not say whose job it is does nothing at all. */
    private static Optional<JobEntry> read(TaskInstance<JobEntry> instance) {
        try {
            Optional<JobEntry> entry = Optional.ofNullable(instance.getData());
            if (entry.isEmpty()) {
                LOG.error("the entry {} of the queue of jobs names no tenant: nothing is done", instance.getId());
            }
            return entry;
        } catch (NozzlyException refused) {
            LOG.error(
                    "the entry {} of the queue of jobs is refused, nothing is done: {}",
                    instance.getId(),
                    refused.getMessage());
            return Optional.empty();
        }
    }

    private CompletionHandler<JobEntry> handler(JobRunner.Verdict verdict) {
        if (verdict instanceof JobRunner.Again again) {
            return unlessMoved((complete, entry) -> entry.reschedule(
                    complete,
                    again.pause().isZero()
                            ? StoredJobQueue.atOnce(clock)
                            : clock.instant().plus(again.pause())));
        }
        return verdict instanceof JobRunner.Lost
                ? (complete, entry) -> {}
                : unlessMoved(new CompletionHandler.OnCompleteRemove<>());
    }

    /** Between the end of a job and that of its entry somebody may have the job done again: then the entry is new and stays. */
    private static CompletionHandler<JobEntry> unlessMoved(CompletionHandler<JobEntry> handler) {
        return (complete, entry) -> {
            try {
                handler.complete(complete, entry);
            } catch (ExecutionException moved) {
                LOG.debug("the entry of a job was put in anew", moved);
            }
        };
    }

    /** Puts a job of the installation into the queue; the library sees to it that one host does so at a time. */
    private RecurringTask<Void> recurring(JobKind kind) {
        return Tasks.recurring(
                        "start." + kind.code(), new Recurrence(kind.every().orElseThrow()))
                .execute((instance, context) -> {
                    jobs.submit(
                            OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM),
                            kind.code(),
                            Map.of(),
                            (session, job) -> queue.put(session, TenantId.INSTALLATION, job));
                    queue.wake();
                });
    }
}
