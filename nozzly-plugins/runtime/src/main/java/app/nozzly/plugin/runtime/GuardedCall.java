package app.nozzly.plugin.runtime;

import java.time.Duration;

/**
 * A call to a plugin.
 *
 * @param name for messages
 * @param deadline how long to wait for the answer
 */
record GuardedCall(String name, Duration deadline) {}
