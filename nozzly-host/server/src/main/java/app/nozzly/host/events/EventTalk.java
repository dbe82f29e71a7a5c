package app.nozzly.host.events;

import app.nozzly.host.http.Caller;
import app.nozzly.host.http.EventStream;
import app.nozzly.host.http.Standing;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Talks to one reader while the reader may listen, and shows now and then that the line is not dead. One thread at a time. */
public final class EventTalk {

    /** Short, because a reader who has gone is only noticed by talking to them, and takes up room until then. */
    private static final long SILENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    /** Together with the time between two looks less than the five seconds within which a right that was taken ends the talk. */
    private static final long BELIEVED_NANOSECONDS = TimeUnit.SECONDS.toNanos(3);

    private static final long LONGEST_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);

    private final EventStream stream;
    private final Standing standing;
    private final long begun = System.nanoTime();
    private long spoken = begun;
    private long asked = begun;
    private Caller caller;

    EventTalk(EventStream stream, Caller caller, Standing standing) {
        this.stream = stream;
        this.caller = caller;
        this.standing = standing;
    }

    /** Who listens, and what they may do: at most some seconds old. */
    public Caller caller() {
        return caller;
    }

    /**
     * Tells something.
     *
     * @param id what the reader names when it comes back; one line
     * @param event its name
     * @param data record or map written as JSON
     */
    public void tell(String id, String event, Object data) {
        stream.send(id, event, data);
        spoken = System.nanoTime();
    }

    /** Whether the reader is there and may listen. */
    boolean goesOn() {
        long now = System.nanoTime();
        return stream.isOpen() && now - begun < LONGEST_NANOSECONDS && mayListen(now);
    }

    private boolean mayListen(long now) {
        if (now - asked < BELIEVED_NANOSECONDS) {
            return true;
        }
        asked = now;
        Optional<Caller> present = standing.ask();
        present.ifPresent(known -> caller = known);
        return present.isPresent();
    }

    /** Says nothing, if nothing was said for a while. */
    void breathe() {
        long now = System.nanoTime();
        if (now - spoken >= SILENCE_NANOSECONDS) {
            stream.keepAlive();
            spoken = now;
        }
    }
}
