package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.EventStream;
import app.nozzly.host.http.HttpError;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.jobs.Job;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events of jobs. What a job's host writes is looked for each second while somebody watches, hence it does not matter which host works on it;
 * while nobody does, there is neither a look nor a thread. Thread-safe.
 */
public final class JobStreams implements AutoCloseable {

    /** Most readers of one workshop. */
    static final int MOST_OF_WORKSHOP = 20;

    private static final Logger LOG = LoggerFactory.getLogger(JobStreams.class);
    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 5;
    private static final long LOOK_MILLISECONDS = 1000;

    private final JobDesk desk;
    private final Clock clock;
    private final Map<TenantId, Integer> readers = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads;

    public JobStreams(JobDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.threads = CalmThreads.scheduled(THREADS, "nozzly-job-events-");
        threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        threads.setRemoveOnCancelPolicy(true);
    }

    /** Follows one job; a reader that has seen its end is told to stay away with 204. */
    <R> Reply<R> one(Request<?> request, String id) {
        OperationContext context = request.context();
        Job job = desk.get(context, id);
        Optional<String> seen = lastSeen(request);
        if (job.state().isEnd() && seen.equals(Optional.of(JobFollower.mark(job)))) {
            return Reply.nothing();
        }
        return follow(request, stream -> new OneJobFollower(desk, context, id, seen, talk(request, stream)));
    }

    /** Follows the jobs of the workshop of a request. */
    <R> Reply<R> all(Request<?> request) {
        Optional<String> seen = lastSeen(request);
        return follow(
                request, stream -> new WorkshopFollower(desk, request.context(), seen, clock, talk(request, stream)));
    }

    private JobTalk talk(Request<?> request, EventStream stream) {
        return new JobTalk(stream, job -> JobJson.of(job, desk.name(job, request.locale())));
    }

    private static Optional<String> lastSeen(Request<?> request) {
        return request.header("Last-Event-ID").filter(id -> !id.isBlank());
    }

    private <R> Reply<R> follow(Request<?> request, java.util.function.Function<EventStream, JobFollower> watch) {
        TenantId workshop = request.context().tenant();
        requireRoom(workshop);
        return Reply.events(stream -> {
            if (!enter(workshop)) {
                stream.close();
                return;
            }
            new Reader(workshop, stream, watch.apply(stream)).look();
        });
    }

    private void requireRoom(TenantId workshop) {
        if (readers.getOrDefault(workshop, 0) >= MOST_OF_WORKSHOP) {
            throw new NozzlyException(
                    HttpError.RATE_LIMITED, Message.of(JobStreams.class, "job.streams", MOST_OF_WORKSHOP));
        }
    }

    private boolean enter(TenantId workshop) {
        return readers.merge(workshop, 1, Integer::sum) <= MOST_OF_WORKSHOP || leave(workshop);
    }

    /** Always says that the reader is not there. */
    private boolean leave(TenantId workshop) {
        readers.computeIfPresent(workshop, (same, count) -> count > 1 ? count - 1 : null);
        return false;
    }

    /** How many readers there are in all workshops. */
    int readers() {
        return readers.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
    }

    /** One reader, looked after until it goes or there is nothing more to tell. */
    private final class Reader {

        private final TenantId workshop;
        private final EventStream stream;
        private final JobFollower watch;

        private Reader(TenantId workshop, EventStream stream, JobFollower watch) {
            this.workshop = workshop;
            this.stream = stream;
            this.watch = watch;
        }

        private void look() {
            if (!goesOn()) {
                end();
                return;
            }
            try {
                threads.schedule(this::look, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                end();
            }
        }

        private boolean goesOn() {
            try {
                return stream.isOpen() && watch.look();
            } catch (RuntimeException failed) {
                LOG.debug("a stream of jobs ends", failed);
                return false;
            }
        }

        private void end() {
            leave(workshop);
            stream.close();
        }
    }
}
