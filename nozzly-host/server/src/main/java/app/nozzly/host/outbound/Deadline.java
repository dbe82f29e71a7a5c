package app.nozzly.host.outbound;

import java.time.Duration;

/**
 * When waiting ends, however many answers are waited for. Immutable.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or the end of some time from now when that is sooner. */
    Deadline orAfter(Duration time) {
        Deadline other = in(time);
        return nanos - other.nanos < 0 ? this : other;
    }

    public boolean isOver() {
        return left().isZero();
    }

    /** What is left until then; zero once it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
