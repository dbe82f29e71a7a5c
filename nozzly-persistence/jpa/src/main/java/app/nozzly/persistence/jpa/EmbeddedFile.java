package app.nozzly.persistence.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The file of an embedded store. It only grows while the store is open: H2 would write over what it has just given up, and a process that is killed
 * while it does so can lose commits that were acknowledged. A clean close gives the space back; what a killed process has left is tidied up at the
 * next opening.
 */
final class EmbeddedFile {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final long WORTH_IT_BYTES = 64L * 1024 * 1024;
    private static final int LEAST_FILL_PERCENT = 50;

    private EmbeddedFile() {}

    /** Gives back the space of a large file of which less than half is in use. The database must not be open. */
    static void tidy(JpaStoreSettings.Login login) throws SQLException {
        tidy(login, WORTH_IT_BYTES);
    }

    static void tidy(JpaStoreSettings.Login login, long worthItBytes) throws SQLException {
        if (sizeBytes(file(login)) < worthItBytes) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            boolean loose = fillPercent(statement)
                    .filter(percent -> percent < LEAST_FILL_PERCENT)
                    .isPresent();
            if (loose) {
                statement.execute("shutdown compact");
            }
        }
    }

    private static Optional<Integer> fillPercent(Statement statement) throws SQLException {
        try (ResultSet rate = statement.executeQuery("select setting_value from information_schema.settings"
                + " where setting_name = 'info.CHUNKS_FILL_RATE'")) {
            return rate.next() ? Optional.of(rate.getInt(1)) : Optional.empty();
        }
    }

    static Path file(JpaStoreSettings.Login login) {
        String path = login.jdbcUrl().substring(PREFIX.length());
        return Path.of(path.substring(0, path.indexOf(';')) + ".mv.db");
    }

    private static long sizeBytes(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
