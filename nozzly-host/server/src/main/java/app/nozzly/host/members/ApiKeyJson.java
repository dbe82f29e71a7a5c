package app.nozzly.host.members;

import app.nozzly.access.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A key as it is written; its text only once, when it is made. Printing it does not show it. Immutable. */
record ApiKeyJson(
        UUID id,
        String name,
        List<String> scopes,
        String createdBy,
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
