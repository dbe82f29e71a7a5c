package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.host.telemetry.CurrentTask;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobState;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Does what an entry of the queue asks for, in the context of its tenant, and writes into the job what came of it. Thread-safe. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** What becomes of the entry. */
    sealed interface Verdict {}

    /** Nothing more is to be done for it. */
    record Finished() implements Verdict {}

    /** It is to be looked at again. */
    record Again(Duration pause) implements Verdict {}

    /** Another host has it. */
    record Lost() implements Verdict {}

    private final JobLedger ledger;
    private final JobKinds kinds;
    private final Clock clock;
    private final Duration step;
    private final Map<JobId, Integer> running = new ConcurrentHashMap<>();
    private volatile boolean hurried;

    JobRunner(Transactions transactions, JobKinds kinds, Clock clock, Duration step) {
        this.ledger = new JobLedger(transactions, kinds, clock);
        this.kinds = kinds;
        this.clock = clock;
        this.step = step;
    }

    /** Whether this host works on a job. */
    boolean isRunning(JobId job) {
        return running.containsKey(job);
    }

    /** Asks all work to end when it next says how far it is; what is ended so is put back into the queue. */
    void hurry() {
        hurried = true;
    }

    /** @throws NozzlyException {@code unavailable} when the store cannot be reached; the entry must stay then */
    Verdict run(JobEntry entry) {
        JobLedger.Begun begun = ledger.begin(entry);
        if (begun.job().isEmpty()) {
            return begun.elsewhere() ? new Again(JobLedger.ELSEWHERE_PAUSE) : new Finished();
        }
        Job job = begun.job().get();
        running.put(job.id(), job.attempts());
        try {
            return kinds.runs().run(job.kind(), job.id().toString(), entry.tenantId(), () -> run(entry, job));
        } finally {
            // Somebody may have had it done again already, and then another thread of this host has it.
            running.remove(job.id(), job.attempts());
        }
    }

    private Verdict run(JobEntry entry, Job job) {
        JobKind kind = kinds.find(job.kind()).orElseThrow();
        OperationContext context = OperationContext.of(entry.tenantId(), job.requestedBy());
        JobRun run = new JobRun(job, context, clock, new NotedProgress(ledger, entry, job, step, () -> hurried));
        try {
            run.requireNotCancelled();
            Message outcome = kind.work().run(run);
            return ended(entry, job, run, JobState.DONE, outcome);
        } catch (JobSignal signal) {
            return stopped(entry, job, run, signal.reason());
        } catch (JobFailure failure) {
            CurrentTask.failed(failure.getClass().getName());
            LOG.warn("job {} of {} for tenant {}: {}", job.id(), kind, entry.tenant(), failure.getMessage());
            return ended(entry, job, run, JobState.FAILED, failure.reason());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            return failed(entry, job, run, failure);
        }
    }

    private Verdict stopped(JobEntry entry, Job job, JobRun run, JobSignal.Reason reason) {
        return switch (reason) {
            case CALLED_OFF -> ended(entry, job, run, JobState.CANCELLED, text("job.called_off"));
            case HOST_STOPS -> postponed(entry, job, text("job.host_stopped"), Duration.ZERO);
            case LOST -> new Lost();
        };
    }

    private Verdict failed(JobEntry entry, Job job, JobRun run, Throwable failure) {
        Retries retries = kinds.find(job.kind()).orElseThrow().retries();
        int failures = job.attempts() - entry.attemptsBefore();
        Message reason = reason(job, failure);
        CurrentTask.failed(failure.getClass().getName());
        boolean again = failures <= retries.times();
        LOG.atLevel(again ? Level.WARN : Level.ERROR)
                .setCause(failure)
                .log("job {} of {} for tenant {} failed", job.id(), job.kind(), entry.tenant());
        return again
                ? postponed(entry, job, reason, retries.pauseAfter(failures))
                : ended(entry, job, run, JobState.FAILED, reason);
    }

    private Verdict ended(JobEntry entry, Job job, JobRun run, JobState end, Message outcome) {
        boolean written = ledger.change(
                entry, job, present -> present.ended(end, run.reached(), outcome.toString(), JobLedger.now(clock)));
        return written ? new Finished() : new Lost();
    }

    private Verdict postponed(JobEntry entry, Job job, Message reason, Duration pause) {
        boolean written = ledger.change(
                entry,
                job,
                present -> present.cancelRequested()
                        ? present.ended(
                                JobState.CANCELLED,
                                present.progress(),
                                text("job.called_off").toString(),
                                JobLedger.now(clock))
                        : present.postponed(reason.toString()));
        return written ? new Again(pause) : new Lost();
    }

    private static Message reason(Job job, Throwable failure) {
        return failure instanceof NozzlyException refusal
                ? refusal.text()
                : text("job.defect", job.id().toString());
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(JobRunner.class, key, arguments);
    }
}
