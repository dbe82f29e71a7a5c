package app.nozzly.host.laws;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * L1: many clients of the whole program change the same few spools at once. At full size: {@code ./mvnw -Dnozzly.crowd.clients=32
 * -Dnozzly.crowd.operations=5000 -Dnozzly.crowd.spools=50 -Dnozzly.crowd.kills=20 -Dtest=CrowdTest …}.
 */
@Tag("slow")
class CrowdTest {

    private static final int KILLS = Integer.getInteger("nozzly.crowd.kills", 2);

    @Test
    void l1_manyClientsOfTheEmbeddedDatabaseLeaveSumsThatAreRight(@TempDir Path home)
            throws IOException, InterruptedException {
        new CrowdSuite(home, Map.of()).run(0);
    }

    @Test
    void l1_manyClientsOfAServerLeaveSumsThatAreRight(@TempDir Path home)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = CrashTest.durableServer()) {
            new CrowdSuite(home, CrashTest.shop(server)).run(0);
        }
    }

    @Test
    void l1_sumsAreRightWhenTheEmbeddedHostIsKilledOnTheWay(@TempDir Path home)
            throws IOException, InterruptedException {
        new CrowdSuite(home, Map.of()).run(KILLS);
    }

    @Test
    void l1_sumsAreRightWhenTheHostOfAServerIsKilledOnTheWay(@TempDir Path home)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = CrashTest.durableServer()) {
            new CrowdSuite(home, CrashTest.shop(server)).run(KILLS);
        }
    }
}
