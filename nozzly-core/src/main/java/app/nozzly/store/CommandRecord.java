package app.nozzly.store;

import java.time.Instant;

/**
 * The one answer of a command that was given a key. Immutable.
 *
 * @param key the caller's key, unique per tenant
 * @param fingerprint of the request it was first used with
 * @param answer what was answered, as the host wrote it
 * @param recordedAt when
 */
public record CommandRecord(String key, String fingerprint, String answer, Instant recordedAt) {}
