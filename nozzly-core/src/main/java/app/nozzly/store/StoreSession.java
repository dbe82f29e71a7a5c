package app.nozzly.store;

/** One transaction's view of the store, bound to its tenant. Not thread-safe and not to be kept after the work returns. */
public interface StoreSession {

    /**
     * The repository of a type, for example {@code session.repository(SpoolRepository.class)}.
     *
     * @throws IllegalArgumentException when the store has no such repository
     */
    <R> R repository(Class<R> type);
}
