package app.nozzly.access;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a program act in the workshop, in the name of who made it: it does no more than that person still may. Immutable. The secret is shown once, when
 * the key is made, and kept only as a digest.
 *
 * @param id identity
 * @param name what it is for, 1 to 100 characters
 * @param scopes what the program may do
 * @param secretHash digest of the secret
 * @param createdBy name of who made it, a person or a key
 * @param maker the person behind it; empty where nobody knows, as for keys of releases that did not note it: such a key does what its scopes say
 * @param createdAt when
 * @param expiresAt until when; empty for no end
 * @param lastUsedAt when it was last used, to the minute; empty for never
 * @param revokedAt since when it is no longer good; empty while it is
 * @param version for updates
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        Permissions scopes,
        String secretHash,
        String createdBy,
        Optional<MemberId> maker,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt,
        Version version) {

    private static final int LONGEST_NAME = 100;

    public ApiKey {
        name = name.strip();
        new Validation(ApiKey.class)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "key.name", LONGEST_NAME)
                .require(!scopes.all().isEmpty(), "scopes", "key.scopes")
                .done();
    }

    /** Whether it opens anything at an instant. */
    public boolean isGoodAt(Instant now) {
        return revokedAt.isEmpty()
                && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** The same key, no longer good. */
    public ApiKey revoked(Instant now) {
        return new ApiKey(
                id,
                name,
                scopes,
                secretHash,
                createdBy,
                maker,
                createdAt,
                expiresAt,
                lastUsedAt,
                Optional.of(now),
                version);
    }

    public ApiKey withVersion(Version newVersion) {
        return new ApiKey(
                id,
                name,
                scopes,
                secretHash,
                createdBy,
                maker,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt,
                newVersion);
    }
}
