package app.nozzly.host.outbound;

import java.time.Duration;

/**
 * How long and how much one waits for. Immutable.
 *
 * @param connecting longest wait for a connection
 * @param deadline longest time for a whole answer
 * @param bytes greatest answer
 */
public record WebLimits(Duration connecting, Duration deadline, int bytes) {

    /** 5 seconds to connect, 10 for an answer of at most 20 MB. */
    public static final WebLimits STANDARD =
            new WebLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 20 * 1024 * 1024);
}
