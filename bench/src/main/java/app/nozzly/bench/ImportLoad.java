package app.nozzly.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of spools sent to the built program, from the first byte to the end of its job, and the same rows once more, which changes nothing. Arguments: folder of
 * the distribution, folder for its data, rows, rounds. Each round imports other spools.
 */
public final class ImportLoad {

    private static final String PASSWORD = "of-a-benchmark";
    private static final String HEAD =
            "spool_id,material_type,brand,name,color,color_hex,initial_weight_g,remaining_weight_g,"
                    + "purchase_cost,purchase_date,storage_location,lot_number,notes\n";

    private ImportLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Path data = Files.createDirectories(Path.of(arguments[1]));
        int rows = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        try (ServedHost host = ServedHost.start(distribution, data.resolve("h2"), Map.of())) {
            measure("H2", host, rows, rounds);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ServedHost host = ServedHost.start(
                        distribution,
                        data.resolve("postgresql"),
                        Map.of(
                                "NOZZLY_DATABASE_URL",
                                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                                "NOZZLY_DATABASE_USER",
                                "postgres",
                                "NOZZLY_DATABASE_PASSWORD",
                                PASSWORD))) {
            measure("PostgreSQL", host, rows, rounds);
        }
    }

    private static void measure(String name, ServedHost host, int rows, int rounds)
            throws IOException, InterruptedException {
        host.register(0);
        for (int round = 0; round < rounds; round++) {
            String file = file(round * rows, rows);
            long first = milliseconds(host, file);
            long again = milliseconds(host, file);
            System.out.printf(
                    "%s, round %d: %,d new spools in %.1f s, the same again in %.1f s%n",
                    name, round + 1, rows, first / 1000.0, again / 1000.0);
        }
    }

    private static long milliseconds(ServedHost host, String file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        host.load(file);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String file(int first, int rows) {
        return IntStream.rangeClosed(first + 1, first + rows)
                .mapToObj(number ->
                        "FIL-" + number + ",PLA,Brand " + number % 20 + ",Line " + number % 5 + ",Colour " + number % 40
                                + ",#1A1A" + (10 + number % 40) + ",1000," + (1000 - number % 3 * 100)
                                + ",19.99,2026-10-0" + (1 + number % 9)
                                + ",Shelf " + number % 50 + ",L-" + number + ",\"a note, of " + number + "\"")
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }
}
