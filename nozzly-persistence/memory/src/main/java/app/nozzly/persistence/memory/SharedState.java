package app.nozzly.persistence.memory;

import java.time.Instant;

/**
 * A small piece of state. Immutable.
 *
 * @param name its identity
 * @param text what is kept
 * @param expiresAt when it may be forgotten
 */
record SharedState(String name, String text, Instant expiresAt) {}
