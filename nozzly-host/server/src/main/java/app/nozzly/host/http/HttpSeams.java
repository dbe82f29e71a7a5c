package app.nozzly.host.http;

import java.time.Clock;

/**
 * What the server asks of the rest of the host. Immutable.
 *
 * @param json the one JSON
 * @param callers who acts
 * @param rateLimits how often they may
 * @param records answers kept under keys
 * @param strictWrites which workshops want preconditions
 * @param errorPages pages for failures
 * @param clock time
 * @param watch is shown every request
 */
public record HttpSeams(
        JsonFormat json,
        Callers callers,
        RateLimits rateLimits,
        IdempotencyRecords records,
        StrictWrites strictWrites,
        ErrorPages errorPages,
        Clock clock,
        RequestWatch watch) {

    /** Seen by nobody. */
    public HttpSeams(
            JsonFormat json,
            Callers callers,
            RateLimits rateLimits,
            IdempotencyRecords records,
            StrictWrites strictWrites,
            ErrorPages errorPages,
            Clock clock) {
        this(json, callers, rateLimits, records, strictWrites, errorPages, clock, RequestWatch.NONE);
    }
}
