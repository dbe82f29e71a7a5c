package app.nozzly.host.events;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.EventStream;
import app.nozzly.host.http.HttpError;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Standing;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where readers of server-sent events stay. What each of them follows is looked at every second, hence it does not matter which host changes it; while nobody
 * reads there is neither a look nor a thread. Who may no longer use the route of the request is sent away within five seconds, and who does not read is
 * dropped; nobody waits for either. Thread-safe.
 */
public final class EventRoom implements AutoCloseable {

    /** Most readers of one workshop where nothing else is said. */
    public static final int MOST_OF_WORKSHOP = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventRoom.class);
    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 5;
    private static final long LOOK_MILLISECONDS = 1000;

    private final Map<TenantId, Integer> readers = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads;
    private final int most;

    /** @param name what is told of here, as part of the names of threads */
    public EventRoom(String name) {
        this(name, MOST_OF_WORKSHOP);
    }

    /**
     * @param name what is told of here, as part of the names of threads
     * @param most readers of one workshop
     */
    public EventRoom(String name, int most) {
        this.most = most;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "nozzly-" + name + "-events-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        threads.setRemoveOnCancelPolicy(true);
    }

    /**
     * Lets the reader who asks follow something.
     *
     * @param watch what the reader follows, for a talk with them
     * @throws NozzlyException {@code rate_limited} when the workshop has as many readers as it may
     */
    public <R> Reply<R> follow(Request<?> request, Function<EventTalk, EventFollower> watch) {
        TenantId workshop = request.context().tenant();
        requireRoom(workshop);
        Standing standing = request.standing();
        return Reply.events(stream -> {
            if (!enter(workshop)) {
                stream.close();
                return;
            }
            EventTalk talk = new EventTalk(stream, request.caller(), standing);
            new Reader(workshop, stream, talk, watch.apply(talk)).look();
        });
    }

    private void requireRoom(TenantId workshop) {
        if (readers.getOrDefault(workshop, 0) >= most) {
            throw new NozzlyException(HttpError.RATE_LIMITED, Message.of(EventRoom.class, "events.full", most));
        }
    }

    private boolean enter(TenantId workshop) {
        return readers.merge(workshop, 1, Integer::sum) <= most || leave(workshop);
    }

    /** Always says that the reader is not there. */
    private boolean leave(TenantId workshop) {
        readers.computeIfPresent(workshop, (same, count) -> count > 1 ? count - 1 : null);
        return false;
    }

    /** How many readers there are in all workshops. */
    public int readers() {
        return readers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Looks no more; the streams themselves end with the server. A thread that reads an embedded database must not be interrupted, hence none is. */
    @Override
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
    }

    /** One reader, looked after until it goes or there is nothing more to tell. */
    private final class Reader {

        private final TenantId workshop;
        private final EventStream stream;
        private final EventTalk talk;
        private final EventFollower watch;

        private Reader(TenantId workshop, EventStream stream, EventTalk talk, EventFollower watch) {
            this.workshop = workshop;
            this.stream = stream;
            this.talk = talk;
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
                boolean more = talk.goesOn() && watch.look();
                talk.breathe();
                return more;
            } catch (RuntimeException failed) {
                LOG.debug("a stream of events ends", failed);
                return false;
            }
        }

        private void end() {
            leave(workshop);
            stream.close();
        }
    }
}
