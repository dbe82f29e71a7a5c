package app.nozzly.host.laws;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host has said yes to is there after it was killed; what it did not answer happens once when it is asked for again. */
@Tag("slow")
class CrashTest {

    /** The pipeline kills ten times, a change in the works three times. */
    private static final int KILLS = Integer.getInteger("nozzly.kills", 3);

    @Test
    void l2_noAnswerOfAKilledHostIsLostOnTheEmbeddedDatabase(@TempDir Path home)
            throws IOException, InterruptedException {
        new CrashSuite(home, Map.of()).kill(KILLS);
    }

    @Test
    void l2_noAnswerOfAKilledHostIsLostOnAServer(@TempDir Path home)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = durableServer()) {
            new CrashSuite(home, shop(server)).kill(KILLS);
        }
    }

    /** A server that keeps what it has said yes to. */
    static EmbeddedPostgres durableServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Settings of a host on a new database of a server. */
    static Map<String, String> shop(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role shop login nosuperuser nobypassrls password 'of-a-test'");
            statement.execute("create database shop owner shop");
        }
        return Map.of(
                "NOZZLY_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/shop",
                "NOZZLY_DATABASE_USER", "shop",
                "NOZZLY_DATABASE_PASSWORD", "of-a-test");
    }
}
