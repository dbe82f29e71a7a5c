package app.nozzly.persistence.jpa;

import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Tells Hibernate where connections come from: from the store, with each session, and from nowhere else. Stateless. */
final class NoConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() {
        throw new UnsupportedOperationException("sessions are given their connection");
    }

    @Override
    public void closeConnection(Connection connection) {
        throw new UnsupportedOperationException("the store ends connections");
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException(type.getName());
    }
}
