package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.identity.SigningKeyRepository;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.problem.Message;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code housekeeping}, every hour: forgets what has had its time, and puts jobs back into the queue that got lost from it, for example when a backup
 * without the queue was restored. It acts in one workshop after the other, each in a context of its own. Thread-safe.
 */
public final class Housekeeping implements JobWork {

    public static final String CODE = "housekeeping";

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(48);
    private static final Duration FILES_KEPT = Duration.ofDays(2);
    private static final Duration JOBS_KEPT = Duration.ofDays(30);
    private static final Duration SESSIONS_KEPT = Duration.ofDays(1);

    private final Transactions transactions;
    private final JobQueue queue;
    private final TenantId usualWorkshop;
    private final Runnable files;

    private Housekeeping(Transactions transactions, JobQueue queue, TenantId usualWorkshop, Runnable files) {
        this.transactions = transactions;
        this.queue = queue;
        this.usualWorkshop = usualWorkshop;
        this.files = files;
    }

    /**
     * The kind.
     *
     * @param usualWorkshop a workshop that may be there without any member
     * @param files removes files that are kept no longer
     */
    public static JobKind kind(Transactions transactions, JobQueue queue, TenantId usualWorkshop, Runnable files) {
        return JobKind.of(
                        CODE,
                        Message.of(Housekeeping.class, "job.kind.housekeeping"),
                        new Permission(Resource.SYSTEM, Action.VIEW),
                        new Housekeeping(transactions, queue, usualWorkshop, files))
                .forInstallation(EVERY);
    }

    @Override
    public Message run(JobRun run) {
        Instant now = run.clock().instant();
        List<TenantId> workshops = workshops(run.context());
        long total = workshops.size() + 1L;
        long forgotten = transactions.write(run.context(), session -> installation(session, now));
        long restored = restore(run.context());
        int failed = 0;
        for (int index = 0; index < workshops.size(); index++) {
            run.progress(index + 1L, total, "");
            OperationContext context = OperationContext.of(workshops.get(index), Actor.SYSTEM);
            try {
                forgotten += transactions.write(context, session -> workshop(session, now));
                restored += restore(context);
            } catch (RuntimeException broken) {
                LOG.error("tenant {} could not be looked after", context.tenant(), broken);
                failed++;
            }
        }
        files.run();
        if (failed > 0) {
            throw new JobFailure(Message.of(Housekeeping.class, "housekeeping.failed", failed, workshops.size()));
        }
        return Message.of(Housekeeping.class, "housekeeping.done", workshops.size(), forgotten, restored);
    }

    private List<TenantId> workshops(OperationContext installation) {
        TreeSet<String> all = new TreeSet<>();
        all.add(usualWorkshop.toString());
        transactions
                .read(
                        installation,
                        session ->
                                session.repository(AffiliationRepository.class).workshops())
                .forEach(workshop -> all.add(workshop.toString()));
        return all.stream().map(TenantId::of).toList();
    }

    private static long installation(StoreSession session, Instant now) {
        return session.repository(OneTimeTokenRepository.class).deleteExpiredBefore(now)
                + session.repository(LoginSessionRepository.class).deleteEndedBefore(now.minus(SESSIONS_KEPT))
                + session.repository(SigningKeyRepository.class).deleteExpiredBefore(now)
                + both(session, now);
    }

    private static long workshop(StoreSession session, Instant now) {
        return session.repository(InvitationRepository.class).deleteExpiredBefore(now)
                + session.repository(KeptFileRepository.class).deleteKeptBefore(now.minus(FILES_KEPT))
                + both(session, now);
    }

    private static long both(StoreSession session, Instant now) {
        return session.repository(CommandRecordRepository.class).deleteOlderThan(now.minus(ANSWERS_KEPT))
                + session.repository(SharedStateRepository.class).deleteExpiredBefore(now)
                + session.repository(JobRepository.class).deleteEndedBefore(now.minus(JOBS_KEPT));
    }

    private long restore(OperationContext context) {
        return restore(context, JobState.QUEUED) + restore(context, JobState.RUNNING);
    }

    /** Each in a transaction of its own, and only when there is one: most often there is none. */
    private long restore(OperationContext context, JobState state) {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withFilters(Map.of("state", state.code()));
        long restored = 0;
        Optional<String> next = Optional.empty();
        do {
            Page<Job> open = page(context, query.withCursor(next));
            restored +=
                    open.items().stream().filter(job -> restore(context, job)).count();
            next = open.nextCursor();
        } while (next.isPresent());
        return restored;
    }

    private Page<Job> page(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(JobRepository.class).list(query));
    }

    private boolean restore(OperationContext context, Job job) {
        return transactions.write(
                context,
                session -> session.repository(JobRepository.class)
                        .find(job.id())
                        .filter(present -> !present.state().isEnd())
                        .map(present -> queue.putIfMissing(session, context.tenant(), present))
                        .orElse(false));
    }
}
