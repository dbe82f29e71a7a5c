package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** L2 and L3: what was acknowledged survives the death of the client and of the server. */
@Tag("slow")
class KillTest {

    /** The pipeline kills ten times, a change in the works three times. */
    private static final int CLIENT_KILLS = Integer.getInteger("nozzly.kills", 3);

    private static final int SERVER_KILLS = 3;
    private static final int WRITERS = 4;

    @Test
    void l2_nothingAcknowledgedIsLostWhenAnEmbeddedStoreIsKilled() throws IOException, InterruptedException {
        Path folder = EmbeddedPlace.folder();
        new KillSuite(JpaStoreSettings.embedded(folder), List.of("embedded", folder.toString())).kill(CLIENT_KILLS);
    }

    @Test
    void l2_nothingAcknowledgedIsLostWhenAClientOfAServerIsKilled() throws IOException, InterruptedException {
        Postgres place = Postgres.newDatabase();
        new KillSuite(place.settings(), List.of("server", place.url())).kill(CLIENT_KILLS);
    }

    /** A server process that is killed takes all others with it: the server recovers from its log, and clients ask again under the same id. */
    @Test
    void l3_nothingAcknowledgedIsLostAndNothingHappensTwiceWhenTheServerIsKilled()
            throws SQLException, InterruptedException, ExecutionException {
        Postgres place = Postgres.newDatabase();
        try (JpaStore store = JpaStore.open(place.settings())) {
            Workbench bench = Workbench.in(store);
            Spool spool = bench.filledSpool(Grams.of(100_000));
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            AtomicBoolean enough = new AtomicBoolean();
            ConcurrencySuite.inThreads(WRITERS + 1, thread -> {
                if (thread == WRITERS) {
                    killServer(place, acknowledged);
                    enough.set(true);
                }
                while (!enough.get()) {
                    UUID id = UUID.randomUUID();
                    MovementWriter.postUntilAnswered(bench, spool.id(), id);
                    acknowledged.add(id.toString());
                }
            });
            List<StockMovement> ledger = bench.ledger();
            Set<String> stored = new HashSet<>();
            ledger.stream()
                    .skip(1)
                    .forEach(entry -> stored.add(entry.movement().id().toString()));
            assertEquals(acknowledged, stored);
            assertEquals(stored.size(), ledger.size() - 1);
            KillSuite.checkLaw(bench, spool, ledger);
            System.out.println("L3 " + SERVER_KILLS + " kills, " + stored.size() + " acknowledged, 0 lost, 0 twice");
        }
    }

    private static void killServer(Postgres place, Set<String> acknowledged) {
        try {
            for (int kill = 0; kill < SERVER_KILLS; kill++) {
                int before = acknowledged.size();
                while (acknowledged.size() < before + 20) {
                    Thread.sleep(5);
                }
                Optional<ProcessHandle> process = ProcessHandle.of(busyProcess(place));
                assertTrue(process.isPresent() && process.get().destroyForcibly());
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long busyProcess(Postgres place) throws SQLException, InterruptedException {
        while (true) {
            try (Connection connection = place.connect(Postgres.APPLICATION);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pid from pg_stat_activity where datname ="
                            + " current_database() and pid <> pg_backend_pid() and usename = current_user limit 1")) {
                if (row.next()) {
                    return row.getLong(1);
                }
            } catch (SQLException recovering) {
                Thread.sleep(20);
            }
        }
    }
}
