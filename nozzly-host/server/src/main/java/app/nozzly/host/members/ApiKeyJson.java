package app.nozzly.host.members;

import app.nozzly.access.ApiKey;
import app.nozzly.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key as it is written; its text only once, when it is made. Printing it does not show it. Immutable.
 *
 * @param maker id of the member in whose name it acts; {@code null} where nobody noted it
 */
record ApiKeyJson(
        UUID id,
        String name,
        List<String> scopes,
        String createdBy,
        Optional<UUID> maker,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt,
        Optional<String> key) {

    static ApiKeyJson of(ApiKey key, Optional<String> text) {
        return new ApiKeyJson(
                key.id().value(),
                key.name(),
                key.scopes().codes(),
                key.createdBy(),
                key.maker().map(MemberId::value),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                text);
    }

    @Override
    public String toString() {
        return "ApiKeyJson[" + id + "]";
    }
}
