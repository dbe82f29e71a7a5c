package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kills clients at random moments and looks at what is left. */
final class KillSuite {

    private static final int CLIENTS = 4;
    private static final Grams PLENTY = Grams.of(1_000_000);

    private final JpaStoreSettings settings;
    private final List<String> arguments;
    private final Path acknowledgements = EmbeddedPlace.folder();

    /**
     * For one place.
     *
     * @param arguments how {@link MovementWriter} is told the place
     */
    KillSuite(JpaStoreSettings settings, List<String> arguments) {
        this.settings = settings;
        this.arguments = arguments;
    }

    /** Every acknowledged movement is there once, at most one more for each client, and the ledger's law holds; as often as asked. */
    void kill(int times) throws IOException, InterruptedException {
        long seed = Long.getLong("nozzly.seed", System.nanoTime());
        System.out.println("L2 seed " + seed);
        Random random = new Random(seed);
        Workbench bench;
        Spool spool;
        try (JpaStore store = JpaStore.open(settings)) {
            bench = Workbench.in(store);
            spool = bench.filledSpool(PLENTY);
        }
        for (int round = 1; round <= times; round++) {
            runAndKill(bench, spool, round, random.nextInt(300));
            try (JpaStore store = JpaStore.open(settings)) {
                check(Workbench.in(store, bench.context().tenant()), spool, round);
            }
        }
    }

    private void runAndKill(Workbench bench, Spool spool, int round, int milliseconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MovementWriter.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of(
                bench.context().tenant().toString(),
                spool.id().toString(),
                acknowledgements.resolve("round-" + round).toString(),
                String.valueOf(CLIENTS)));
        Process client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(acknowledgements.toFile(), "output.txt")))
                .start();
        try {
            while (acknowledged(round).size() < 3 * CLIENTS) {
                assertTrue(client.isAlive(), () -> output());
                Thread.sleep(5);
            }
            Thread.sleep(milliseconds);
        } finally {
            client.destroyForcibly();
            assertTrue(client.waitFor(60, TimeUnit.SECONDS));
        }
    }

    private void check(Workbench bench, Spool spool, int rounds) throws IOException {
        List<StockMovement> ledger = bench.ledger();
        List<String> stored =
                ledger.stream().map(entry -> entry.movement().id().toString()).toList();
        Set<String> once = new HashSet<>(stored);
        assertEquals(stored.size(), once.size(), "nothing twice");
        Set<String> promised = new HashSet<>();
        for (int round = 1; round <= rounds; round++) {
            promised.addAll(acknowledged(round));
        }
        Set<String> lost = new HashSet<>(promised);
        lost.removeAll(once);
        assertEquals(Set.of(), lost, "acknowledged and lost");
        int unpromised = stored.size() - 1 - promised.size();
        assertTrue(unpromised <= rounds * CLIENTS, () -> unpromised + " without an acknowledgement");
        checkLaw(bench, spool, ledger);
        System.out.printf(
                "L2 %s round %d: %d acknowledged, %d besides, 0 lost%n",
                settings.vendor(), rounds, promised.size(), unpromised);
    }

    /** Law 1: the balance is the sum of the movements and never negative; the sequence has no gap. */
    static void checkLaw(Workbench bench, Spool spool, List<StockMovement> ledger) {
        Grams balance = Grams.ZERO;
        long sequence = 0;
        for (StockMovement entry : ledger) {
            balance = balance.plus(entry.movement().weightDelta());
            sequence++;
            assertEquals(sequence, entry.sequence());
            assertEquals(balance, entry.balanceAfter());
            assertTrue(!balance.isNegative());
        }
        assertEquals(balance, bench.find(spool.id()).remaining());
    }

    private Set<String> acknowledged(int round) throws IOException {
        Set<String> ids = new HashSet<>();
        for (int client = 0; client < CLIENTS; client++) {
            Path file = acknowledgements.resolve("round-" + round + "-" + client);
            if (Files.exists(file)) {
                ids.addAll(Files.readAllLines(file).stream()
                        .filter(line -> line.length() == 36)
                        .collect(Collectors.toSet()));
            }
        }
        return ids;
    }

    private String output() {
        try {
            return Files.readString(acknowledgements.resolve("output.txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
