package app.nozzly.jobs;

import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Asking for long work, watching it, repeating it and calling it off. Thread-safe. */
public final class Jobs {

    private static final String KIND = "job";

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public Jobs(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for work. The audit trail tells of it unless the program itself asks: what it does by the clock stands in the list of jobs.
     *
     * @param kind what
     * @param arguments with what; no secret
     * @param queue puts it into the host's queue within the same transaction
     */
    public Job submit(
            OperationContext context, String kind, Map<String, String> arguments, BiConsumer<StoreSession, Job> queue) {
        return transactions.write(context, session -> submit(context, session, fresh(context, kind, arguments), queue));
    }

    /**
     * Somebody asks for work. What already waits to be done is not put in twice: then that job is the answer, for it will see all there is to see.
     *
     * @param queue puts a new job into the host's queue within the same transaction
     * @throws NozzlyException {@code too_many_jobs} when as many wait or run as may; orders that come in at the very same time may be one too many each
     */
    public Job order(OperationContext context, JobOrder order, BiConsumer<StoreSession, Job> queue) {
        return transactions.write(context, session -> {
            Page<Job> waiting = inState(session, JobState.QUEUED);
            Optional<Job> same = waiting.items().stream()
                    .filter(job ->
                            job.kind().equals(order.kind()) && job.arguments().equals(order.arguments()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            requireRoom(waiting.total() + inState(session, JobState.RUNNING).total(), order.mostOpen());
            return submit(context, session, fresh(context, order.kind(), order.arguments()), queue);
        });
    }

    private static void requireRoom(long open, int most) {
        if (open >= most) {
            throw new NozzlyException(JobError.TOO_MANY_JOBS, Message.of(Jobs.class, "job.too_many", open));
        }
    }

    private static Page<Job> inState(StoreSession session, JobState state) {
        return session.repository(JobRepository.class)
                .list(ListQuery.first(ListQuery.MAXIMUM_LIMIT).withFilters(Map.of("state", state.code())));
    }

    private Job fresh(OperationContext context, String kind, Map<String, String> arguments) {
        return Job.queued(
                new JobId(ids.next()),
                kind,
                arguments,
                context.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Job submit(OperationContext context, StoreSession session, Job job, BiConsumer<StoreSession, Job> queue) {
        session.repository(JobRepository.class).insert(job);
        queue.accept(session, job);
        if (context.actor().kind() != Actor.Kind.SYSTEM) {
            transactions.trail(context, session).created(KIND, job.id(), job.kind(), job);
        }
        return job;
    }

    /** @throws NozzlyException {@code not_found} when there is no such job */
    public Job get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    public Page<Job> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(JobRepository.class).list(query));
    }

    /**
     * Calls a job off: one that waits is over at once, one under way ends as soon as it can.
     *
     * @throws NozzlyException {@code job_ended} when it has ended
     */
    public Job cancel(OperationContext context, String id) {
        return transactions.write(context, session -> {
            Job job = find(session, id);
            if (job.state().isEnd()) {
                throw new NozzlyException(
                        JobError.JOB_ENDED,
                        Message.of(Jobs.class, "job.ended", job.state().code()));
            }
            Job changed = job.state() == JobState.QUEUED
                    ? job.ended(
                            JobState.CANCELLED,
                            job.progress(),
                            Message.of(Jobs.class, "job.cancelled").toString(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS))
                    : job.cancelling();
            return store(context, session, job, changed);
        });
    }

    /**
     * Has a job that failed or was called off done once more.
     *
     * @param mostOpen how many jobs may wait or run in the workshop, this one among them
     * @param queue puts it into the host's queue within the same transaction
     * @throws NozzlyException {@code job_not_failed} while it waits or runs, and after it ended well, {@code too_many_jobs} as {@link #order}
     */
    public Job retry(OperationContext context, String id, int mostOpen, BiConsumer<StoreSession, Job> queue) {
        return transactions.write(context, session -> {
            Job job = find(session, id);
            if (job.state() != JobState.FAILED && job.state() != JobState.CANCELLED) {
                throw new NozzlyException(
                        JobError.JOB_NOT_FAILED,
                        Message.of(Jobs.class, "job.not_failed", job.state().code()));
            }
            requireRoom(
                    inState(session, JobState.QUEUED).total()
                            + inState(session, JobState.RUNNING).total(),
                    mostOpen);
            Job again = store(context, session, job, job.again());
            queue.accept(session, again);
            return again;
        });
    }

    private Job store(OperationContext context, StoreSession session, Job current, Job changed) {
        Job stored = session.repository(JobRepository.class).update(changed);
        transactions.trail(context, session).changed(KIND, stored.id(), stored.kind(), current, stored);
        return stored;
    }

    private static Job find(StoreSession session, String id) {
        try {
            return session.repository(JobRepository.class)
                    .find(new JobId(UUID.fromString(id)))
                    .orElseThrow(() -> NozzlyException.notFound(KIND, id));
        } catch (IllegalArgumentException noId) {
            throw NozzlyException.notFound(KIND, id);
        }
    }
}
