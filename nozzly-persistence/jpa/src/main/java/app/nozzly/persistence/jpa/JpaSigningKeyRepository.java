package app.nozzly.persistence.jpa;

import app.nozzly.identity.SigningKey;
import app.nozzly.identity.SigningKeyRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keys that tokens are signed with, by id. */
record JpaSigningKeyRepository(JpaSession session) implements SigningKeyRepository {

    @Override
    public void insert(SigningKey key) {
        SigningKeyRow row = new SigningKeyRow();
        row.id = key.id();
        row.sealedSecret = key.sealedSecret();
        row.createdAt = Moments.stored(key.createdAt());
        row.retiresAt = Moments.stored(key.retiresAt());
        row.expiresAt = Moments.stored(key.expiresAt());
        session.insert(row, subject(key.id()));
    }

    @Override
    public List<SigningKey> all() {
        return session
                .select(SigningKeyRow.class, "from SigningKeyRow k order by k.createdAt desc, k.id", Map.of())
                .stream()
                .map(row -> new SigningKey(row.id, row.sealedSecret, row.createdAt, row.retiresAt, row.expiresAt))
                .toList();
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return session.writing(
                subject("old"),
                () -> session.change(
                        "delete SigningKeyRow k where k.expiresAt < :instant",
                        Map.of("instant", Moments.stored(instant))));
    }

    private static Subject subject(String id) {
        return Subject.of("signing key", id);
    }
}
