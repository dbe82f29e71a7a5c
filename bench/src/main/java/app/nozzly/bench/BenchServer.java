package app.nozzly.bench;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that keeps what it confirms, with a database whose tables belong to another role than the one that works with them. */
final class BenchServer implements AutoCloseable {

    private static final String OWNER = "nozzly_owner";
    private static final String WORKER = "nozzly_application";
    private static final String PASSWORD = "of-a-benchmark";

    private final EmbeddedPostgres server;

    BenchServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    JpaStore open() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            statement.execute("create database nozzly owner " + OWNER);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/nozzly";
        JpaStoreSettings settings =
                JpaStoreSettings.server(url, WORKER, PASSWORD).withMigrationRole(OWNER, PASSWORD);
        JpaStore.prepare(settings);
        return JpaStore.open(settings);
    }

    /** As somebody who may do everything in the database. */
    Connection superuser() throws SQLException {
        return server.getDatabase("postgres", "nozzly").getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
