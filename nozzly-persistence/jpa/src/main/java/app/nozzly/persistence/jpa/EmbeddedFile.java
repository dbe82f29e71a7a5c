package app.nozzly.persistence.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The file of an embedded store. It only grows while the store is open: H2 would write over what it has just given up, and a process that is killed
 * while it does so can lose commits that were acknowledged. The space is given back after a clean close, and what a killed process has left at the next
 * opening.
 */
final class EmbeddedFile {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final long WORTH_IT_BYTES = 64L * 1024 * 1024;
    private static final String CLOSED = "90121";
    private static final int FULL_PERCENT = 100;
    private static final int LEAST_FILL = FULL_PERCENT * FULL_PERCENT / 2;

    private EmbeddedFile() {}

    /** Gives back the space of a large file of which less than half is in use. The database must not be open. */
    static void tidy(JpaStoreSettings.Login login) throws SQLException {
        tidy(login, WORTH_IT_BYTES);
    }

    static void tidy(JpaStoreSettings.Login login, long worthItBytes) throws SQLException {
        if (sizeBytes(file(login)) < worthItBytes) {
            return;
        }
        try (HikariDataSource pool = Pools.open(Vendor.H2, login, 1)) {
            if (isLoose(pool)) {
                compact(pool);
            }
        }
    }

    private static boolean isLoose(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return percent(statement, "info.FILL_RATE") * percent(statement, "info.CHUNKS_FILL_RATE") < LEAST_FILL;
        }
    }

    /** Ends the database, and with it the connection that asked for it: closing that one can only fail. */
    private static void compact(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException failed) {
            if (!CLOSED.equals(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    /** How much of the file chunks take, and how much of the chunks is in use; what H2 does not tell counts as full. */
    private static int percent(Statement statement, String name) throws SQLException {
        try (ResultSet rate = statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = '" + name + "'")) {
            return rate.next() ? rate.getInt(1) : FULL_PERCENT;
        }
    }

    static Path file(JpaStoreSettings.Login login) {
        String path = login.jdbcUrl().substring(PREFIX.length());
        return Path.of(path.substring(0, path.indexOf(';')) + ".mv.db");
    }

    /** A file that cannot be looked at is left to H2, which says why. */
    private static long sizeBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }
}
