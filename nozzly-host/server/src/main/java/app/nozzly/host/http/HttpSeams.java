package app.nozzly.host.http;

import java.time.Clock;

/**
 * What the server asks of the rest of the host. Immutable.
 *
 * @param json the one JSON
 * @param callers who acts
 * @param records answers kept under keys
 * @param strictWrites which workshops want preconditions
 * @param errorPages pages for failures
 * @param clock time
 */
public record HttpSeams(
        JsonFormat json,
        Callers callers,
        IdempotencyRecords records,
        StrictWrites strictWrites,
        ErrorPages errorPages,
        Clock clock) {}
