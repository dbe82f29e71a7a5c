package app.nozzly.persistence.memory;

import app.nozzly.store.SharedStateRepository;
import java.time.Instant;
import java.util.Optional;

/** Shared pieces of state by name. */
record MemorySharedState(MemorySession session) implements SharedStateRepository {

    @Override
    public Optional<String> find(String name) {
        return session.read().shared.find(name).map(SharedState::text);
    }

    @Override
    public boolean replace(String name, Optional<String> before, String after, Instant expiresAt) {
        Rows<SharedState> shared = session.write().shared;
        boolean unchanged = shared.find(name).map(SharedState::text).equals(before);
        if (unchanged) {
            shared.put(new SharedState(name, after, expiresAt));
        }
        return unchanged;
    }

    @Override
    public void delete(String name) {
        session.write().shared.delete(name);
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return session.write().shared.deleteIf(state -> state.expiresAt().isBefore(instant));
    }
}
