package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.StoreFixture;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for the JVM, durable, and a database for each suite. The schema belongs to one role and the store works as another that owns
 * nothing, is no superuser and does not bypass row level security.
 */
final class Postgres implements StoreFixture {

    static final String OWNER = "nozzly_owner";
    static final String APPLICATION = "nozzly_application";
    static final String PASSWORD = "of-a-test";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private final String database;

    private Postgres(String database) {
        this.database = database;
    }

    /** A new database, with the schema and the rights of the application. */
    static Postgres newDatabase() {
        Postgres place = new Postgres("nozzly_" + DATABASES.incrementAndGet());
        server("postgres", "create database " + place.database + " owner " + OWNER);
        place.asSuperuser(
                "grant usage on schema public to " + APPLICATION, "grant create on schema public to " + OWNER);
        place.asSuperuser("alter default privileges for role " + OWNER
                + " in schema public grant select, insert, update, delete on tables to " + APPLICATION);
        return place;
    }

    JpaStoreSettings settings() {
        return JpaStoreSettings.server(url(), APPLICATION, PASSWORD).withMigrationRole(OWNER, PASSWORD);
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + Server.PROCESS.getPort() + "/" + database;
    }

    void asSuperuser(String... statements) {
        server(database, statements);
    }

    @Override
    public Store openStore(Clock clock) {
        return JpaStore.open(settings());
    }

    @Override
    public Optional<Store> referenceStore() {
        return Optional.of(new MemoryStore());
    }

    private static void server(String name, String... statements) {
        try (Connection connection =
                        Server.PROCESS.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Started at the first use and ended with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres PROCESS = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres process = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
                try (Connection connection = process.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    for (String role : new String[] {OWNER, APPLICATION}) {
                        statement.execute("create role " + role
                                + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + PASSWORD + "'");
                    }
                }
                return process;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
