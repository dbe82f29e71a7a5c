package app.nozzly.persistence.memory;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A store without durability. Writers of one tenant wait for each other, writers of different tenants do not; readers wait for nobody and see the state
 * as of their start. A write costs the logarithm of the rows it shares with the state before. Work is never run twice. Thread-safe; it has no threads
 * of its own.
 *
 * <p>A transaction may not begin another write transaction of the same tenant: {@link IllegalStateException}.
 */
public final class MemoryStore implements Store {

    private final Map<TenantId, TenantState> tenants = new ConcurrentHashMap<>();
    private volatile boolean closed;

    @Override
    public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
        requireOpen();
        TenantState tenant = tenants.computeIfAbsent(context.tenant(), any -> new TenantState());
        return tenant.write(tables -> {
            T result = run(MemorySession.writing(context.tenant(), tables), work);
            requireOpen();
            return result;
        });
    }

    @Override
    public <T> T read(OperationContext context, Function<StoreSession, T> work) {
        requireOpen();
        TenantState tenant = tenants.get(context.tenant());
        Tables tables = tenant == null ? new Tables() : tenant.committed();
        return run(MemorySession.reading(context.tenant(), tables), work);
    }

    /** Forgets everything. Later use is refused with {@code unavailable}, as is the commit of a transaction under way. */
    @Override
    public void close() {
        closed = true;
        tenants.clear();
    }

    private static <T> T run(MemorySession session, Function<StoreSession, T> work) {
        try {
            return work.apply(session);
        } finally {
            session.end();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new NozzlyException(CommonError.UNAVAILABLE, Message.of(MemoryStore.class, "store.closed"));
        }
    }
}
