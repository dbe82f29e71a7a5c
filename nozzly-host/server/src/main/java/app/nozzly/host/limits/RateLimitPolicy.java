package app.nozzly.host.limits;

import java.time.Duration;

/**
 * How often somebody may ask. Immutable.
 *
 * @param caller each session and each key
 * @param workshop all callers of a workshop together
 * @param address each network address of callers that nobody knows
 */
public record RateLimitPolicy(Rate caller, Rate workshop, Rate address) {

    /** 20 requests a second for a caller, 100 for a workshop, 10 for a stranger's address; five seconds' worth at once. */
    public static final RateLimitPolicy STANDARD =
            new RateLimitPolicy(new Rate(20, 100), new Rate(100, 500), new Rate(10, 50));

    /**
     * A rate.
     *
     * @param perSecond requests that it takes for ever
     * @param burst requests that it takes at once
     */
    public record Rate(long perSecond, long burst) {

        /** After how long a used-up burst is whole again. */
        public Duration recovery() {
            return Duration.ofMillis(burst * 1000 / perSecond);
        }
    }
}
