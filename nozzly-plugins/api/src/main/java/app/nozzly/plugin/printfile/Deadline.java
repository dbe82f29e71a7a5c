package app.nozzly.plugin.printfile;

import app.nozzly.plugin.PluginException;
import java.time.Duration;

/** The moment by which a call must be done. Immutable and thread-safe; measured on the JVM's monotonic clock. */
public final class Deadline {

    /** Code of the exception that {@link #check()} throws. */
    public static final String EXCEEDED = "deadline_exceeded";

    private final long endNanos;
    private final boolean limited;

    private Deadline(long endNanos, boolean limited) {
        this.endNanos = endNanos;
        this.limited = limited;
    }

    /** A deadline a while from now. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), true);
    }

    /** No deadline; the call still ends when its thread is interrupted. */
    public static Deadline none() {
        return new Deadline(0, false);
    }

    /** Whether the time is up or the thread was interrupted. */
    public boolean isOver() {
        return Thread.currentThread().isInterrupted() || (limited && System.nanoTime() - endNanos >= 0);
    }

    /**
     * Ends the call when the time is up or the thread was interrupted.
     *
     * @throws PluginException {@code deadline_exceeded}
     */
    public void check() {
        if (isOver()) {
            throw new PluginException(EXCEEDED, Texts.of("deadline"));
        }
    }
}
