package app.nozzly.persistence.jpa;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A thing that is being made in a thread of its own, which ends with it. Thread-safe. */
final class StartedLater<T> {

    private final CompletableFuture<T> thing = new CompletableFuture<>();

    private StartedLater() {}

    static <T> StartedLater<T> start(String threadName, Supplier<T> maker) {
        StartedLater<T> later = new StartedLater<>();
        Thread thread = new Thread(() -> later.make(maker), threadName);
        thread.setDaemon(true);
        thread.start();
        return later;
    }

    /** The thing, once it is there. */
    T get() {
        try {
            return thing.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void make(Supplier<T> maker) {
        try {
            thing.complete(maker.get());
        } catch (Throwable failed) {
            thing.completeExceptionally(failed);
        }
    }
}
