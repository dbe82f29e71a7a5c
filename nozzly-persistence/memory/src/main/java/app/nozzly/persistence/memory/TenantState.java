package app.nozzly.persistence.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The committed state of one tenant and the lock of its writers. Thread-safe. */
final class TenantState {

    private final ReentrantLock writer = new ReentrantLock();
    private volatile Tables committed = new Tables();

    /** The state as of now; nobody changes it any more. */
    Tables committed() {
        return committed;
    }

    /** Runs work on a copy, which becomes the committed state unless the work throws. */
    <T> T write(Function<Tables, T> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("A transaction of this tenant is already under way in this thread.");
        }
        writer.lock();
        try {
            Tables working = committed.copy();
            T result = work.apply(working);
            committed = working;
            return result;
        } finally {
            writer.unlock();
        }
    }
}
