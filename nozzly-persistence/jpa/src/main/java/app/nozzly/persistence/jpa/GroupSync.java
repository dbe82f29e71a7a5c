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

    private long begun;
    private long finished;
    private boolean running;

    /** Returns when a sync that began after this call has ended; the connection's transaction must be committed. */
    void force(Connection committed) {
        long wanted = turn();
        if (wanted == 0) {
            return;
        }
        boolean done = false;
        try (Statement statement = committed.createStatement()) {
            statement.execute("checkpoint sync");
            done = true;
        } catch (SQLException failed) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE, Message.of(GroupSync.class, "store.unreachable", "sync"), failed);
        } finally {
            end(done ? wanted : 0);
        }
    }

    /** The number of the sync that the caller must run, 0 when another has run it for the caller. */
    private synchronized long turn() {
        long wanted = begun + 1;
        boolean interrupted = false;
        while (finished < wanted && running) {
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
            return 0;
        }
        running = true;
        begun++;
        return begun;
    }

    private synchronized void end(long done) {
        finished = Math.max(finished, done);
        running = false;
        notifyAll();
    }
}
