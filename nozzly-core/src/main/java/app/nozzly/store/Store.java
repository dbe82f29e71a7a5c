package app.nozzly.store;

import app.nozzly.context.OperationContext;
import java.util.function.Function;

/**
 * Where state lives. Thread-safe. A transaction sees and changes only the rows of the context's tenant, and either all its changes are durable when the
 * call returns or none has happened.
 */
public interface Store extends AutoCloseable {

    /**
     * Runs work in one read-write transaction and commits it. Work that throws rolls everything back and the exception passes unchanged.
     *
     * @param work gets a session valid until it returns; it may be run again when the store had to retry a serialization failure, so it must have no
     *     effects besides the session
     */
    <T> T inTransaction(OperationContext context, Function<StoreSession, T> work);

    /** Runs work in one read-only transaction: a consistent view, nothing is written. */
    <T> T read(OperationContext context, Function<StoreSession, T> work);

    /** Frees threads, files and connections. Closing twice is harmless. */
    @Override
    void close();
}
