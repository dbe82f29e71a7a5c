package app.nozzly.plugin.runtime;

import java.time.Duration;

/**
 * What a call to a plugin may take. Immutable.
 *
 * @param start time to start a plugin
 * @param quick time of a call that a person waits for
 * @param lengthy time of a call that works on a file or a network
 * @param threads calls of one plugin at the same time
 * @param failures failures in a row after which the plugin is left alone
 * @param pause how long it is left alone
 */
public record CallLimits(Duration start, Duration quick, Duration lengthy, int threads, int failures, Duration pause) {

    public CallLimits {
        if (threads < 1 || failures < 1) {
            throw new IllegalArgumentException(threads + " threads, " + failures + " failures");
        }
    }

    /** 10 s to start, 2 s quick, 30 s lengthy, 8 threads, 5 failures, 30 s pause. */
    public static CallLimits standard() {
        return new CallLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(30), 8, 5, Duration.ofSeconds(30));
    }
}
