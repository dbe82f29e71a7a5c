package app.nozzly.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Reads and changes the catalogue of a PostgreSQL server: its roles and their rights. Stateless. */
final class CatalogSql {

    /** The server refuses those who change one right at the same time, hence who changes any in this database waits for this lock. */
    private static final long CHANGING_RIGHTS = 0x6e6f7a7a6c79L;

    /** "Tuple concurrently updated": somebody in another database, whom the lock does not keep out, was faster. */
    private static final String OVERTAKEN = "XX000";

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOSECONDS = 20_000_000;

    private CatalogSql() {}

    /** A change of roles and rights, with its commit. */
    interface Change {
        void run() throws SQLException;
    }

    /** Roles belong to all databases of a server, hence programs of another database can get in between: then the change is begun anew. */
    static void unlessOvertaken(Connection connection, Change change) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                change.run();
                return;
            } catch (SQLException failed) {
                connection.rollback();
                if (attempt == ATTEMPTS || !OVERTAKEN.equals(failed.getSQLState())) {
                    throw failed;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * PAUSE_NANOSECONDS));
            }
        }
    }

    /** Keeps out all others who change rights in this database until the transaction ends. */
    static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + CHANGING_RIGHTS + ")");
        }
    }

    static boolean isTable(Connection connection, String name) throws SQLException {
        return isTrue(connection, "select to_regclass(?) is not null", name);
    }

    static boolean isTrue(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static String user(Connection connection) throws SQLException {
        return text(connection, "select session_user::text");
    }

    static String schema(Connection connection) throws SQLException {
        return text(connection, "select quote_ident(current_schema()::text)");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Runs a statement whose names the database itself puts into quotes: names cannot be parameters. */
    static void run(Connection connection, String template, String... names) throws SQLException {
        String quoted;
        try (PreparedStatement statement =
                connection.prepareStatement("select format(?" + ", ?::text".repeat(names.length) + ")")) {
            statement.setString(1, template);
            for (int index = 0; index < names.length; index++) {
                statement.setString(index + 2, names[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                quoted = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(quoted);
        }
    }
}
