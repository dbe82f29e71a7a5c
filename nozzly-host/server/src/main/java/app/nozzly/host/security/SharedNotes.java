package app.nozzly.host.security;

import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Small pieces of state that all hosts of the installation change together. Thread-safe. */
final class SharedNotes {

    private static final int MOST_TRIES = 50;

    private final IdentityRecords records;

    SharedNotes(IdentityRecords records) {
        this.records = records;
    }

    Optional<String> find(String name) {
        return records.read(
                session -> session.repository(SharedStateRepository.class).find(name));
    }

    /**
     * Changes a note, whoever else changes it meanwhile.
     *
     * @param change the new text for the present one; it may refuse by throwing
     * @return the new text
     */
    String change(String name, Instant expiresAt, Function<Optional<String>, String> change) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<String> before = find(name);
            String after = change.apply(before);
            if (records.write(session ->
                    session.repository(SharedStateRepository.class).replace(name, before, after, expiresAt))) {
                return after;
            }
        }
        throw Refusals.unavailable("busy");
    }

    /** Writes a note within a transaction. */
    static void put(StoreSession store, String name, String text, Instant expiresAt) {
        SharedStateRepository notes = store.repository(SharedStateRepository.class);
        notes.replace(name, notes.find(name), text, expiresAt);
    }

    /** Changes a note that is there. */
    void changeIfThere(String name, Instant expiresAt, UnaryOperator<String> change) {
        Optional<String> before = find(name);
        before.ifPresent(text -> records.write(session ->
                session.repository(SharedStateRepository.class).replace(name, before, change.apply(text), expiresAt)));
    }

    void forget(String name) {
        records.write(session -> {
            session.repository(SharedStateRepository.class).delete(name);
            return name;
        });
    }
}
