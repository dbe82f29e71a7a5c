package app.nozzly.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that is to be kept. Immutable.
 *
 * @param id identity, from {@link ApiKeys#newId}
 * @param name what it is for
 * @param scopes what the program may do
 * @param secretHash digest of the secret
 * @param expiresAt until when; empty for no end
 */
public record ApiKeyDraft(
        ApiKeyId id, String name, Permissions scopes, String secretHash, Optional<Instant> expiresAt) {}
