package app.nozzly.host.jobs;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that several hosts may open, one after the other or, on a server, together. */
interface Places extends AutoCloseable {

    /** Opens the store as one more host does. */
    JpaStore open();

    @Override
    void close();

    /** An embedded database: one host at a time. */
    static Places embedded(Path folder) {
        return new Places() {
            @Override
            public JpaStore open() {
                return JpaStore.open(JpaStoreSettings.embedded(folder));
            }

            @Override
            public void close() {
                // nothing runs on its own
            }
        };
    }

    /** A server, with a role that owns nothing. */
    static Places server() {
        try {
            EmbeddedPostgres process = EmbeddedPostgres.builder().start();
            for (String statement : new String[] {
                "create role nozzly_owner login password 'of-a-test'",
                "create role nozzly_application login nosuperuser nobypassrls password 'of-a-test'",
                "grant create on schema public to nozzly_owner",
                "alter default privileges for role nozzly_owner in schema public"
                        + " grant select, insert, update, delete on tables to nozzly_application"
            }) {
                run(process, statement);
            }
            return new Server(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(EmbeddedPostgres process, String sql) {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A PostgreSQL of the test's own. */
    record Server(EmbeddedPostgres process) implements Places {

        @Override
        public JpaStore open() {
            String url = "jdbc:postgresql://localhost:" + process.getPort() + "/postgres";
            return JpaStore.open(JpaStoreSettings.server(url, "nozzly_application", "of-a-test")
                    .withMigrationRole("nozzly_owner", "of-a-test"));
        }

        @Override
        public void close() {
            try {
                process.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
