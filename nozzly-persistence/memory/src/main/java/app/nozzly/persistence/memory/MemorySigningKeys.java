package app.nozzly.persistence.memory;

import app.nozzly.identity.SigningKey;
import app.nozzly.identity.SigningKeyRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Keys that tokens are signed with, by id. */
record MemorySigningKeys(MemorySession session) implements SigningKeyRepository {

    private static final Comparator<SigningKey> LATEST_FIRST =
            Comparator.comparing(SigningKey::createdAt).reversed();

    @Override
    public void insert(SigningKey key) {
        session.write().people.signingKeys.insert(key);
    }

    @Override
    public List<SigningKey> all() {
        return session.read().people.signingKeys.all().sorted(LATEST_FIRST).toList();
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return session.write()
                .people
                .signingKeys
                .deleteIf(key -> key.expiresAt().isBefore(instant));
    }
}
