package app.nozzly.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The least that opening can cost: reads the page of brands that {@link OpenStore} reads with nothing but H2 and JDBC. Argument: the folder of a store.
 */
public final class BareStore {

    private static final String FLAGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final int PAGE = 50;

    private BareStore() {}

    public static void main(String[] arguments) throws SQLException {
        String url = "jdbc:h2:file:" + Path.of(arguments[0]).toAbsolutePath() + "/nozzly" + FLAGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            read(connection);
            System.out.printf("first page %d ms after the start of the JVM%n", sinceStart());
        }
    }

    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, name from brand order by id limit " + PAGE)) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    /** Asks the operating system, because management beans take part of the time that is measured. */
    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }
}
