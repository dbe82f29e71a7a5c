package app.nozzly.bench;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the isolation of workshops costs: the same host on two databases of one server, one with row level security and one from which it was taken away, in
 * turn. Prints requests per second of a list and of a write. Arguments: folder of the distribution, folder for its data, seconds of a round, rounds.
 */
public final class IsolationLoad {

    private static final String OWNER = "nozzly_owner";
    private static final String WORKER = "nozzly_application";
    private static final String PASSWORD = "of-a-benchmark";
    private static final int WORKSHOPS = 5;
    private static final int SPOOLS = 200;
    private static final int WARMING = 4;

    private IsolationLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ServedHost with = host(server, "guarded", distribution, data);
                ServedHost without = host(server, "unguarded", distribution, data)) {
            analyse(server);
            long[][] figures = measure(with, without, seconds, rounds);
            report("list of 50 spools", figures[0], figures[1], seconds);
            report("use of filament", figures[2], figures[3], seconds);
        }
    }

    private static ServedHost host(EmbeddedPostgres server, String name, Path distribution, Path data)
            throws IOException, SQLException, InterruptedException {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (name.equals("guarded")) {
                statement.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            }
            statement.execute("create database " + name + " owner " + OWNER);
        }
        JpaStore.prepare(JpaStoreSettings.server(url, WORKER, PASSWORD).withMigrationRole(OWNER, PASSWORD));
        if (name.equals("unguarded")) {
            takeTheGuardAway(url);
        }
        ServedHost host = ServedHost.start(distribution, data.resolve(name), url, WORKER, PASSWORD);
        for (int workshop = 0; workshop < WORKSHOPS; workshop++) {
            host.register(workshop);
            host.fill(SPOOLS);
        }
        return host;
    }

    private static void takeTheGuardAway(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, OWNER, PASSWORD);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + " disable row level security");
                statement.execute("alter table " + table + " no force row level security");
                statement.execute("drop policy tenant_isolation on " + table);
            }
            System.out.println("taken away from " + tables.size() + " tables");
        }
    }

    /** So that both databases plan with the same knowledge; what the server gathers by itself comes at different moments. */
    private static void analyse(EmbeddedPostgres server) throws SQLException {
        for (String name : List.of("guarded", "unguarded")) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
            try (Connection connection = DriverManager.getConnection(url, OWNER, PASSWORD);
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /** Requests answered in each round: list with and without, write with and without. The order changes from round to round. */
    private static long[][] measure(ServedHost with, ServedHost without, int seconds, int rounds)
            throws InterruptedException {
        long[][] figures = new long[4][rounds];
        for (int warming = 0; warming < 2 * WARMING; warming++) {
            ServedHost host = warming % 2 == 0 ? with : without;
            host.list(seconds);
            host.use(seconds);
        }
        for (int round = 0; round < rounds; round++) {
            boolean turned = round % 2 == 1;
            ServedHost first = turned ? without : with;
            ServedHost second = turned ? with : without;
            figures[turned ? 1 : 0][round] = first.list(seconds);
            figures[turned ? 0 : 1][round] = second.list(seconds);
            figures[turned ? 3 : 2][round] = first.use(seconds);
            figures[turned ? 2 : 3][round] = second.use(seconds);
        }
        return figures;
    }

    private static void report(String what, long[] with, long[] without, int seconds) {
        Arrays.sort(with);
        Arrays.sort(without);
        double guarded = with[with.length / 2] / (double) seconds;
        double unguarded = without[without.length / 2] / (double) seconds;
        System.out.printf(
                "%-20s with %,.0f/s, without %,.0f/s, ratio %.3f%n", what, guarded, unguarded, guarded / unguarded);
    }
}
