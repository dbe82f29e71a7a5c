package app.nozzly.host;

import app.nozzly.context.OperationContext;
import app.nozzly.host.telemetry.WrappedStore;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store that is being opened while the rest of the host is put together: opening takes longest of all parts and needs none of them. Its first user
 * waits; a store that refuses to open refuses every use with the same reason. Thread-safe.
 */
final class EarlyStore implements WrappedStore {

    private final CompletableFuture<Store> opening = new CompletableFuture<>();

    private EarlyStore() {}

    /** Begins to open. Whoever asks for this must close it, also when the host does not come to life. */
    static EarlyStore begin(Supplier<Store> opener) {
        EarlyStore store = new EarlyStore();
        Thread thread = new Thread(() -> store.open(opener), "nozzly-store-open");
        thread.setDaemon(true);
        thread.start();
        return store;
    }

    @Override
    public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
        return opened().inTransaction(context, work);
    }

    @Override
    public <T> T read(OperationContext context, Function<StoreSession, T> work) {
        return opened().read(context, work);
    }

    /** Waits for an opening under way, so that nothing of it is left. */
    @Override
    public void close() {
        Optional<Store> opened =
                opening.handle((store, refusal) -> Optional.ofNullable(store)).join();
        opened.ifPresent(Store::close);
    }

    @Override
    public Optional<Store> inner() {
        return opening.isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(opening.getNow(null));
    }

    private void open(Supplier<Store> opener) {
        try {
            opening.complete(opener.get());
        } catch (Throwable refusal) {
            opening.completeExceptionally(refusal);
        }
    }

    /** The store itself; waits until it is open. */
    Store opened() {
        try {
            return opening.join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused.getCause());
        }
    }
}
