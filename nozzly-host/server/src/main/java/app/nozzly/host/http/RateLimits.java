package app.nozzly.host.http;

import java.time.Duration;
import java.util.Optional;

/** Whether somebody asks too often. Thread-safe. */
@FunctionalInterface
public interface RateLimits {

    /** No limits. */
    RateLimits NONE = (caller, route) -> Optional.empty();

    /**
     * A limit that is used up.
     *
     * @param name which one, for example {@code workshop}
     * @param quota how many requests it takes at once
     * @param window after how long a used-up quota is whole again
     * @param retryAfter when there is room for the next request
     */
    record Exceeded(String name, long quota, Duration window, Duration retryAfter) {}

    /** Counts a request; says which limit it exceeds, if it does. */
    Optional<Exceeded> check(Caller caller, Route route);
}
