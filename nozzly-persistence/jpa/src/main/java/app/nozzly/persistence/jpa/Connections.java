package app.nozzly.persistence.jpa;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;

/**
 * Hands out the connections of a pool. While the database answers others, or all connections are in use, it waits up to ten seconds for one; when nobody
 * has heard of the database it cannot be reached, and that is said within two seconds, and for half a second afterwards at once. Thread-safe.
 */
final class Connections {

    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);
    /** How old an answer of the database may be that still shows that it is there. */
    private static final long FRESH_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);

    private final HikariDataSource pool;
    private volatile boolean missed;
    private volatile long missedNanos;
    private volatile long answeredNanos = System.nanoTime() - FRESH_NANOSECONDS;

    Connections(HikariDataSource pool) {
        this.pool = pool;
    }

    /** A transaction has just come to its end. */
    void answered() {
        answeredNanos = System.nanoTime();
    }

    /** @throws SQLException when there is none to be had */
    Connection take() throws SQLException {
        if (isGone()) {
            throw new SQLTransientConnectionException("no connection a moment ago", "08001");
        }
        long begun = System.nanoTime();
        while (true) {
            try {
                Connection connection = pool.getConnection();
                missed = false;
                return connection;
            } catch (SQLTransientConnectionException late) {
                boolean busy = isBusy();
                if (!busy) {
                    missedNanos = System.nanoTime();
                    missed = true;
                }
                if (!busy || System.nanoTime() - begun > PATIENCE_NANOSECONDS) {
                    throw late;
                }
            }
        }
    }

    StoreCondition condition(Vendor vendor) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return new StoreCondition(
                vendor.productName(),
                vendor.schemaVersion(),
                pool.getMaximumPoolSize(),
                state.getActiveConnections(),
                state.getIdleConnections(),
                state.getThreadsAwaitingConnection());
    }

    /** Nobody needs to wait for what another has just waited for in vain; the pool itself goes on trying. */
    private boolean isGone() {
        return missed
                && System.nanoTime() - missedNanos < PAUSE_NANOSECONDS
                && pool.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    private boolean isBusy() {
        return System.nanoTime() - answeredNanos < FRESH_NANOSECONDS
                || pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
    }
}
