package app.nozzly.persistence.contract;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One tenant of a store, for tests. Immutable.
 *
 * @param store where it lives
 * @param context the tenant and an actor
 */
public record TestTenant(Store store, OperationContext context) {

    public TenantId id() {
        return context.tenant();
    }

    /** One read-write transaction with a result. */
    public <T> T write(Function<StoreSession, T> work) {
        return store.inTransaction(context, work);
    }

    /** One read-write transaction. */
    public void change(Consumer<StoreSession> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    /** One read-only transaction. */
    public <T> T read(Function<StoreSession, T> work) {
        return store.read(context, work);
    }
}
