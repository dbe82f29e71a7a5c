package app.nozzly.bench;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/**
 * Uses of filament and lists of 50 spools over HTTP, on PostgreSQL with one and eight connections and on the embedded database with thirty-two, each beside
 * the least that a service can do for them, in turn. Arguments: folder of the distribution, folder for data, seconds of a round, rounds.
 */
public final class StockLoad {

    private static final String LIST = "/api/v1/spools?limit=50";
    private static final String OWNER = "nozzly_owner";
    private static final String WORKER = "nozzly_application";
    private static final String PASSWORD = "of-a-benchmark";
    private static final int SPOOLS = 1_000;
    /** Seconds of load before anything is measured: the host's compiler is told to take its time, for the sake of a quick start. */
    private static final int WARMING = 120;

    private StockLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        Terms terms = new Terms(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ServedHost host = host(server, distribution, data.resolve("server"))) {
            Process bare = bare(server);
            try {
                warm(host);
                compare(
                        terms,
                        host,
                        new BufferedReader(new InputStreamReader(bare.getInputStream(), StandardCharsets.UTF_8)));
            } finally {
                bare.destroy();
            }
        }
        try (ServedHost host =
                ServedHost.start(distribution, data.resolve("embedded"), Map.of("NOZZLY_DEMO", "false"))) {
            host.register(0);
            host.fill(SPOOLS);
            warm(host);
            measure(terms, "embedded, use, 32 connections", host.url(), 32, use(host));
            measure(terms, "embedded, list of 50, 8 connections", host.url(), 8, list(host, LIST));
        }
    }

    /** How long and how often. */
    private record Terms(int seconds, int rounds) {}

    private static void compare(Terms terms, ServedHost host, BufferedReader bareOutput) throws Exception {
        String ready = bareOutput.readLine();
        String bare = ready.substring(ready.indexOf("http"));
        IntFunction<byte[]> bareUse = number -> PlainConnection.request("GET", "/use", "", "");
        IntFunction<byte[]> bareList = number -> PlainConnection.request("GET", "/list", "", "");
        for (int connections : new int[] {1, 8}) {
            double limit = measure(terms, "limit, use, " + connections, bare, connections, bareUse);
            double own = measure(terms, "nozzly, use, " + connections, host.url(), connections, use(host));
            System.out.printf("  share of the limit %.2f%n", own / limit);
            limit = measure(terms, "limit, list of 50, " + connections, bare, connections, bareList);
            own = measure(terms, "nozzly, list of 50, " + connections, host.url(), connections, list(host, LIST));
            System.out.printf("  share of the limit %.2f%n", own / limit);
        }
    }

    private static void warm(ServedHost host) throws Exception {
        Load.run(host.url(), 8, WARMING, use(host));
        Load.run(host.url(), 8, WARMING / 2, list(host, LIST));
    }

    /** Runs some rounds and prints the best, which other programs of the machine have disturbed least; gives its rate. */
    private static double measure(Terms terms, String name, String url, int connections, IntFunction<byte[]> requests)
            throws Exception {
        Load best = Load.run(url, connections, terms.seconds(), requests);
        for (int round = 1; round < terms.rounds(); round++) {
            Load next = Load.run(url, connections, terms.seconds(), requests);
            best = next.rate() > best.rate() ? next : best;
        }
        System.out.printf("%-36s %s%n", name, best);
        return best.rate();
    }

    private static IntFunction<byte[]> use(ServedHost host) {
        return number -> PlainConnection.request(
                "POST",
                "/api/v1/spools/" + (1 + ThreadLocalRandom.current().nextInt(SPOOLS)) + "/use",
                host.authorization(),
                "{\"weight_g\":0.001}");
    }

    private static IntFunction<byte[]> list(ServedHost host, String path) {
        return number -> PlainConnection.request("GET", path, host.authorization(), "");
    }

    private static Process bare(EmbeddedPostgres server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.nozzly.bench.BareService",
                        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                        "postgres",
                        "postgres")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ServedHost host(EmbeddedPostgres server, Path distribution, Path data)
            throws IOException, SQLException, InterruptedException {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/nozzly";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            statement.execute("create database nozzly owner " + OWNER);
        }
        JpaStore.prepare(JpaStoreSettings.server(url, WORKER, PASSWORD).withMigrationRole(OWNER, PASSWORD));
        ServedHost host = ServedHost.start(distribution, data, url, WORKER, PASSWORD);
        host.register(0);
        host.fill(SPOOLS);
        return host;
    }
}
