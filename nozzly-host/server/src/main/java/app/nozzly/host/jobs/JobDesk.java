package app.nozzly.host.jobs;

import app.nozzly.access.Permissions;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Caller;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobOrder;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobState;
import app.nozzly.jobs.Jobs;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where jobs are ordered, watched, repeated and called off. Thread-safe. */
public final class JobDesk {

    /** Most jobs of a workshop that wait or run. */
    static final int MOST_OPEN = 20;

    private static final int LONGEST_ARGUMENT = 500;

    private final Jobs jobs;
    private final JobKinds kinds;
    private final JobQueue queue;

    public JobDesk(Jobs jobs, JobKinds kinds, JobQueue queue) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.queue = queue;
    }

    /**
     * Somebody orders a job. One that waits already, of the same kind with the same arguments, is not put in twice: it is the answer.
     *
     * @throws NozzlyException {@code validation_failed} when the kind is not known or takes no such argument, {@code forbidden} without the permission of
     *     the kind, {@code too_many_jobs} when the workshop has 20 that wait or run
     */
    public Job order(OperationContext context, Permissions permissions, Order order) {
        JobKind kind = kinds.startedByHand(order.kind());
        permissions.require(kind.permission());
        requireArguments(kind, order.arguments());
        Job job = jobs.order(
                context,
                new JobOrder(kind.code(), order.arguments(), MOST_OPEN),
                (session, queued) -> queue.put(session, context.tenant(), queued));
        queue.wake();
        return job;
    }

    /**
     * What is to be done.
     *
     * @param kind code of the kind
     * @param arguments what is given to it, by name; no secret
     */
    public record Order(String kind, Map<String, String> arguments) {}

    /**
     * The program itself orders a job for the workshop of the context, in the name of the context's actor.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public Job submit(OperationContext context, String code, Map<String, String> arguments) {
        JobKind kind = kinds.find(code).orElseThrow(() -> new IllegalArgumentException("no kind of job " + code));
        return submit(context, kind, arguments);
    }

    private Job submit(OperationContext context, JobKind kind, Map<String, String> arguments) {
        Job job = jobs.submit(
                context, kind.code(), arguments, (session, queued) -> queue.put(session, context.tenant(), queued));
        queue.wake();
        return job;
    }

    /** @throws NozzlyException {@code not_found} when there is no such job */
    public Job get(OperationContext context, String id) {
        return jobs.get(context, id);
    }

    public Page<Job> list(OperationContext context, ListQuery query) {
        return jobs.list(context, query);
    }

    /** @throws NozzlyException {@code job_ended} when it has ended, {@code forbidden} without the permission of the kind */
    public Job callOff(OperationContext context, Permissions permissions, String id) {
        requirePermission(permissions, jobs.get(context, id));
        return jobs.cancel(context, id);
    }

    /** @throws NozzlyException {@code job_not_failed} unless it failed or was called off, {@code forbidden} without the permission of the kind */
    public Job repeat(OperationContext context, Permissions permissions, String id) {
        requirePermission(permissions, jobs.get(context, id));
        Job job = jobs.retry(context, id, MOST_OPEN, (session, queued) -> queue.put(session, context.tenant(), queued));
        queue.wake();
        return job;
    }

    /** The kinds that people may start, those they have no permission for among them. */
    public List<JobKind> kinds() {
        return kinds.startedByHand();
    }

    /** What a job does, in the reader's language where this host knows its kind, else the kind's code. */
    String name(Job job, Locale locale) {
        return kinds.find(job.kind()).map(kind -> kind.name().text(locale)).orElse(job.kind());
    }

    /** Path of the page that shows what a job did, once it is done. */
    Optional<String> resultHref(Job job) {
        return job.state() == JobState.DONE ? kinds.find(job.kind()).flatMap(JobKind::resultHref) : Optional.empty();
    }

    /** Whether somebody may start jobs of the same kind. */
    boolean mayStart(Permissions permissions, Job job) {
        return kinds.find(job.kind())
                .filter(kind -> !permissions.allow(kind.permission()))
                .isEmpty();
    }

    /**
     * A job as somebody may see it: what it was given, its note and what came of it tell of what its kind looks at, hence they are for those who may do so.
     */
    Job seen(Permissions permissions, Job job) {
        return mayStart(permissions, job)
                ? job
                : new Job(
                        job.id(),
                        job.kind(),
                        Map.of(),
                        job.state(),
                        new JobProgress(job.progress().done(), job.progress().total(), ""),
                        job.attempts(),
                        job.cancelRequested(),
                        Optional.empty(),
                        job.requestedBy(),
                        job.createdAt(),
                        job.startedAt(),
                        job.endedAt(),
                        job.version());
    }

    /** As {@link #seen(Permissions, Job)}, as it is written. */
    JobJson seen(Caller caller, Job job, Locale locale) {
        return JobJson.of(seen(caller.authority().permissions(), job), name(job, locale));
    }

    private void requirePermission(Permissions permissions, Job job) {
        kinds.find(job.kind()).map(JobKind::permission).ifPresent(permissions::require);
    }

    private static void requireArguments(JobKind kind, Map<String, String> arguments) {
        Set<String> unknown = new TreeSet<>(arguments.keySet());
        unknown.removeAll(kind.arguments());
        if (!unknown.isEmpty()) {
            throw NozzlyException.invalid(
                    JobDesk.class,
                    "arguments",
                    "job.argument_unknown",
                    String.join(", ", unknown),
                    kind.code(),
                    String.join(", ", new TreeSet<>(kind.arguments())));
        }
        if (arguments.values().stream().anyMatch(value -> value.length() > LONGEST_ARGUMENT)) {
            throw NozzlyException.invalid(JobDesk.class, "arguments", "job.argument_length", LONGEST_ARGUMENT);
        }
    }
}
