package app.nozzly.persistence.jpa;

import app.nozzly.store.SharedStateRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Shared pieces of state by name. */
record JpaSharedStateRepository(JpaSession session) implements SharedStateRepository {

    @Override
    public Optional<String> find(String name) {
        return session.find(SharedStateRow.class, name).map(row -> row.content);
    }

    /** One statement decides: of transactions that race, the second waits for the first and then finds another content, or a row where there was none. */
    @Override
    public boolean replace(String name, Optional<String> before, String after, Instant expiresAt) {
        Instant end = Moments.stored(expiresAt);
        return session.writing(
                subject(name),
                () -> before.map(found -> session.change(
                                        "update SharedStateRow s set s.content = :after, s.expiresAt = :end"
                                                + " where s.name = :name and s.content = :before",
                                        Map.of("name", name, "before", found, "after", after, "end", end)))
                                .orElseGet(() -> TenantSql.insertState(session, name, after, end))
                        == 1);
    }

    @Override
    public void delete(String name) {
        change("s.name = :name", Map.of("name", name));
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return change("s.expiresAt < :instant", Map.of("instant", Moments.stored(instant)));
    }

    private int change(String unwanted, Map<String, Object> parameters) {
        return session.writing(
                subject("old"), () -> session.change("delete SharedStateRow s where " + unwanted, parameters));
    }

    private static Subject subject(String name) {
        return Subject.of("shared state", name);
    }
}
