package app.nozzly.host.jobs;

import app.nozzly.context.TenantId;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where jobs stand. Only one that waits, or one whose host died, is begun; only the run that began it last writes into it: the number of its attempt is
 * the proof. Hence an end is written once, however many hosts believe that they work on it. Thread-safe.
 */
final class JobLedger {

    private static final Logger LOG = LoggerFactory.getLogger(JobLedger.class);

    /** How often a job may be begun again because its host died or stopped, besides its retries: more often, and it may be what kills them. */
    private static final int MOST_REVIVALS = 5;

    /** How long an entry of a kind that this host does not know waits for a host that does. */
    static final Duration ELSEWHERE_PAUSE = Duration.ofMinutes(1);

    private static final Duration ELSEWHERE_PATIENCE = Duration.ofDays(1);
    private static final int CONFLICTS = 5;

    private final Transactions transactions;
    private final JobKinds kinds;
    private final Clock clock;

    JobLedger(Transactions transactions, JobKinds kinds, Clock clock) {
        this.transactions = transactions;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * What came of beginning.
     *
     * @param job as it was begun; empty when there is nothing to do
     * @param elsewhere whether another host may be able to do it
     */
    record Begun(Optional<Job> job, boolean elsewhere) {

        private static final Begun NOTHING = new Begun(Optional.empty(), false);
        private static final Begun ELSEWHERE = new Begun(Optional.empty(), true);
    }

    /** Begins the job of an entry. */
    Begun begin(JobEntry entry) {
        return patiently(() -> transactions.write(entry.systemContext(), session -> begin(entry, session)));
    }

    private Begun begin(JobEntry entry, StoreSession session) {
        JobRepository jobs = session.repository(JobRepository.class);
        Optional<Job> found = jobs.find(entry.jobId());
        if (found.isEmpty()) {
            LOG.error("tenant {} has no job {}: it is not done", entry.tenant(), entry.job());
            return Begun.NOTHING;
        }
        Job job = found.get();
        Optional<JobKind> kind = kinds.find(job.kind());
        if (job.state().isEnd()) {
            return Begun.NOTHING;
        }
        if (kind.isEmpty() && isYoung(job)) {
            return Begun.ELSEWHERE;
        }
        Optional<Job> end = hopeless(entry, job, kind);
        if (end.isPresent()) {
            jobs.update(end.get());
            return Begun.NOTHING;
        }
        return new Begun(Optional.of(jobs.update(job.started(now(clock)))), false);
    }

    private boolean isYoung(Job job) {
        return clock.instant().isBefore(job.createdAt().plus(ELSEWHERE_PATIENCE));
    }

    /** The job ended, when there is no use in beginning it. */
    private Optional<Job> hopeless(JobEntry entry, Job job, Optional<JobKind> kind) {
        if (kind.isEmpty()) {
            return Optional.of(end(job, JobState.FAILED, text("job.kind_gone", job.kind())));
        }
        if (job.cancelRequested()) {
            return Optional.of(end(job, JobState.CANCELLED, text("job.called_off")));
        }
        boolean ofInstallation = entry.tenantId().equals(TenantId.INSTALLATION);
        if (ofInstallation != (kind.get().scope() == JobKind.Scope.INSTALLATION)) {
            LOG.error("job {} of {} is not for tenant {}: it is not done", job.id(), job.kind(), entry.tenant());
            return Optional.of(end(job, JobState.FAILED, text("job.wrong_scope")));
        }
        int begun = job.attempts() - entry.attemptsBefore();
        return begun > kind.get().retries().times() + MOST_REVIVALS
                ? Optional.of(end(job, JobState.FAILED, text("job.host_died", begun)))
                : Optional.empty();
    }

    private Job end(Job job, JobState end, Message outcome) {
        return job.ended(end, job.progress(), outcome.toString(), now(clock));
    }

    /** Changes a job that runs, and says whether it is still this run's. */
    boolean change(JobEntry entry, Job begun, UnaryOperator<Job> change) {
        return patiently(() -> transactions.write(entry.systemContext(), session -> {
            Optional<Job> present = mine(session, begun);
            present.map(change).ifPresent(session.repository(JobRepository.class)::update);
            if (present.isEmpty()) {
                LOG.warn("job {} was begun again or ended elsewhere: what came of it here is not kept", begun.id());
            }
            return present.isPresent();
        }));
    }

    /**
     * Notes how far a run is.
     *
     * @throws JobSignal when the job was called off or is another's
     */
    void progress(JobEntry entry, Job begun, JobProgress progress) {
        transactions.write(entry.systemContext(), session -> {
            requireMine(session, begun);
            session.repository(JobRepository.class).progress(begun.id(), progress);
            return begun;
        });
    }

    /** @throws JobSignal when the job was called off or is another's */
    void check(JobEntry entry, Job begun) {
        transactions.read(entry.systemContext(), session -> {
            requireMine(session, begun);
            return begun;
        });
    }

    private static void requireMine(StoreSession session, Job begun) {
        Job present = mine(session, begun).orElseThrow(() -> new JobSignal(JobSignal.Reason.LOST));
        if (present.cancelRequested()) {
            throw new JobSignal(JobSignal.Reason.CALLED_OFF);
        }
    }

    private static Optional<Job> mine(StoreSession session, Job begun) {
        return session.repository(JobRepository.class)
                .find(begun.id())
                .filter(job -> job.state() == JobState.RUNNING && job.attempts() == begun.attempts());
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Somebody may call the job off at the same moment: the later of two changes looks again. */
    private static <T> T patiently(java.util.function.Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (NozzlyException refusal) {
                if (refusal.code() != CommonError.VERSION_CONFLICT || attempt == CONFLICTS) {
                    throw refusal;
                }
            }
        }
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(JobLedger.class, key, arguments);
    }
}
