package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write. On a server everybody's. In an embedded store one transaction writes at a time, in order of arrival: H2 collects what it
 * puts into the file table by table, and a process that is killed then must not leave half of another writer's transaction in it. Thread-safe.
 */
final class WriterTurns {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Optional<ReentrantLock> turn;

    private WriterTurns(Optional<ReentrantLock> turn) {
        this.turn = turn;
    }

    static WriterTurns of(Vendor vendor) {
        return vendor == Vendor.H2 ? oneAtATime() : new WriterTurns(Optional.empty());
    }

    static WriterTurns oneAtATime() {
        return new WriterTurns(Optional.of(new ReentrantLock(true)));
    }

    /**
     * Waits for a turn, which must be given back.
     *
     * @throws NozzlyException {@code unavailable} when it does not come
     * @throws IllegalStateException when this thread has it already
     */
    void take() {
        turn.ifPresent(WriterTurns::take);
    }

    /** Gives the turn back, if this thread has it. */
    void release() {
        turn.filter(ReentrantLock::isHeldByCurrentThread).ifPresent(ReentrantLock::unlock);
    }

    private static void take(ReentrantLock lock) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "A transaction cannot begin another write transaction of an embedded store.");
        }
        try {
            if (lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new NozzlyException(
                CommonError.UNAVAILABLE, Message.of(WriterTurns.class, "store.unreachable", "other writers"));
    }
}
