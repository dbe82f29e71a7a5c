package app.nozzly.host.limits;

import app.nozzly.host.limits.RateLimitPolicy.Rate;
import java.time.Duration;
import java.util.Optional;

/** Tokens by name, refilled at a rate. Thread-safe. */
interface Buckets {

    /**
     * Takes one token.
     *
     * @return after how long there is one, when there is none
     */
    Optional<Duration> take(String name, Rate rate);
}
