package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Forces committed transactions of an embedded store to the disk. Commits that arrive while a sync runs wait and share the next one: one of them runs it
 * for all. Thread-safe.
 */
final class GroupSync {

    private final WriterTurns turns;
    private long begun;
    private long finished;
    private boolean led;

    /**
     * Without any sync so far.
     *
     * @param turns a sync takes one, because it writes to the file too
     */
    GroupSync(WriterTurns turns) {
        this.turns = turns;
    }

    /** Returns when a sync that began after this call has ended; the connection's transaction must be committed. */
    void force(Connection committed) {
        if (!leads()) {
            return;
        }
        long done = 0;
        try {
            turns.take();
            done = run(committed);
        } catch (SQLException failed) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE, Message.of(GroupSync.class, "store.unreachable", "sync"), failed);
        } finally {
            turns.release();
            end(done);
        }
    }

    private long run(Connection committed) throws SQLException {
        long number = begin();
        try (Statement statement = committed.createStatement()) {
            statement.execute("checkpoint sync");
        }
        return number;
    }

    /** Whether the caller must run the next sync; if not, it has been run for it. */
    private synchronized boolean leads() {
        long wanted = begun + 1;
        boolean interrupted = false;
        while (finished < wanted && led) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (finished >= wanted) {
            return false;
        }
        led = true;
        return true;
    }

    /** From here on, commits need the sync after this one. */
    private synchronized long begin() {
        begun++;
        return begun;
    }

    private synchronized void end(long done) {
        finished = Math.max(finished, done);
        led = false;
        notifyAll();
    }
}
