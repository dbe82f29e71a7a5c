package app.nozzly.persistence.jpa;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections without a tenant, for a queue of work. In an embedded store each of them takes the turn of a writer until it is closed, because the file must
 * not hold half of what two writers do. Thread-safe; a connection is closed by the thread that asked for it.
 */
final class SchedulingSource implements DataSource {

    private final DataSource pool;
    private final Connections connections;
    private final WriterTurns turns;

    SchedulingSource(DataSource pool, Connections connections, WriterTurns turns) {
        this.pool = pool;
        this.connections = connections;
        this.turns = turns;
    }

    /** As in a transaction of the store the turn is taken with the connection in hand. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connections.take();
        try {
            turns.take();
        } catch (RuntimeException noTurn) {
            connection.close();
            throw noTurn;
        }
        return (Connection) Proxy.newProxyInstance(
                SchedulingSource.class.getClassLoader(), new Class<?>[] {Connection.class}, inTurn(connection));
    }

    private InvocationHandler inTurn(Connection connection) {
        return (proxy, method, arguments) -> {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            } finally {
                if (method.getName().equals("close")) {
                    turns.release();
                }
            }
        };
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the store knows its login");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("the store's log stays as it is");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the store's time-out stays as it is");
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is behind it that may be used");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
