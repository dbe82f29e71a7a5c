package app.nozzly.host.jobs;

import java.time.Duration;

/**
 * How often a failure is tried again by itself. Immutable.
 *
 * @param times 0 to 20; 0 for never
 * @param pause before the first repetition; it doubles with each further one, up to an hour
 */
public record Retries(int times, Duration pause) {

    /** A failure stays one until somebody repeats the job. */
    public static final Retries NONE = new Retries(0, Duration.ZERO);

    private static final int MOST = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    public Retries {
        if (times < 0 || times > MOST || pause.isNegative()) {
            throw new IllegalArgumentException(times + " retries with a pause of " + pause);
        }
    }

    /** How long to wait after so many failures; 1 for the first. */
    Duration pauseAfter(int failures) {
        Duration wanted = pause.multipliedBy(1L << Math.max(0, failures - 1));
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }
}
