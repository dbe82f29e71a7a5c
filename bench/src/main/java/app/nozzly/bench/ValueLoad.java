package app.nozzly.bench;

import app.nozzly.Nozzly;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockReport;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the value of the stock takes when its ledger is long, and the proof of every balance by adding up all entries: each beside the barest statement that reads as
 * much. The database itself writes the entries, so that millions are there in minutes; they have no true fingerprints. Arguments: {@code h2} or
 * {@code postgresql}, a folder, spools, movements.
 */
public final class ValueLoad {

    private static final int ROUNDS = 300;
    private static final int PROOFS = 7;
    /** With a value that differs each time: H2 would give its last result again. */
    private static final String MINE = " where tenant_id = '" + BenchWorkshop.ID + "' and cast(? as integer) >= 0";

    private static final String SPOOLS = "select count(*), sum(remaining_weight), sum(purchase_cost) from spool" + MINE;
    private static final String ENTRIES = "select count(*), sum(weight_delta) from stock_movement" + MINE;

    /** Uses of a milligram each, behind the first entries of a spool; ids count on, as those of one workshop do. */
    private static final String WRITE = "insert into stock_movement (tenant_id, id, spool_id, sequence, type,"
            + " weight_delta, balance_after, hash, occurred_at, recorded_at, actor_kind, actor_id, actor_name)"
            + " select s.tenant_id, cast('00000000-0000-7000-8000-' || substring(cast(1000000000000 + %d + g.n as varchar(13)), 2)"
            + " as uuid), s.id, s.ledger_length + g.n, 'USAGE', -0.001, s.remaining_weight - 0.001 * g.n, s.ledger_hash,"
            + " timestamp with time zone '2026-01-01 00:00:00+00:00' + g.n * interval '1' minute,"
            + " timestamp with time zone '2026-01-01 00:00:00+00:00' + g.n * interval '1' minute,"
            + " 'SYSTEM', 'system', 'System' from spool s, %s where s.number = %d";

    private static final String MOVE = "update spool set remaining_weight = remaining_weight - 0.001 * %d,"
            + " ledger_length = ledger_length + %d";

    private ValueLoad() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[1]);
        int spools = Integer.parseInt(arguments[2]);
        int each = Integer.parseInt(arguments[3]) / spools;
        if (arguments[0].equals("h2")) {
            embedded(folder, spools, each);
            return;
        }
        try (BenchServer server = new BenchServer();
                JpaStore store = server.open()) {
            Nozzly nozzly = BenchWorkshop.open(store);
            List<Spool> shelf = BenchWorkshop.fill(nozzly, spools);
            try (Connection connection = server.superuser()) {
                write(connection, "generate_series(1, " + each + ") g(n)", shelf, each);
                measure("PostgreSQL", nozzly, connection);
            }
        }
    }

    private static void embedded(Path folder, int spools, int each) throws SQLException {
        JpaStoreSettings settings = JpaStoreSettings.embedded(folder.resolve("data"));
        List<Spool> shelf;
        try (JpaStore store = JpaStore.open(settings)) {
            shelf = BenchWorkshop.fill(BenchWorkshop.open(store), spools);
        }
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/nozzly")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            write(connection, "(select \"X\" as n from system_range(1, " + each + ")) g", shelf, each);
        }
        try (JpaStore store = JpaStore.open(settings);
                Connection connection = DriverManager.getConnection(url, "sa", "")) {
            measure("H2", Nozzly.builder().store(store).build(), connection);
        }
    }

    private static void write(Connection connection, String numbers, List<Spool> shelf, int each) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (int index = 0; index < shelf.size(); index++) {
                statement.executeUpdate(WRITE.formatted(
                        (long) index * each, numbers, shelf.get(index).number()));
            }
            statement.executeUpdate(MOVE.formatted(each, each));
            statement.execute("analyze");
        }
        System.out.printf("%,d entries written by the database in %.0f s%n", (long) each * shelf.size(), since(start));
    }

    private static void measure(String name, Nozzly nozzly, Connection connection) throws SQLException {
        double bare = median(connection, SPOOLS, ROUNDS);
        List<Double> values = IntStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    long start = System.nanoTime();
                    nozzly.valuation().value(BenchWorkshop.CONTEXT);
                    return since(start);
                })
                .skip(ROUNDS / 3)
                .sorted()
                .toList();
        System.out.printf(
                "%s: value %s, p50 %.2f ms, p95 %.2f ms; bare sum over the spools p50 %.2f ms%n",
                name,
                nozzly.valuation().value(BenchWorkshop.CONTEXT).values(),
                values.get(values.size() / 2) * 1e3,
                values.get(values.size() * 95 / 100) * 1e3,
                bare * 1e3);
        double sum = median(connection, ENTRIES, PROOFS);
        for (int proof = 0; proof < PROOFS; proof++) {
            long start = System.nanoTime();
            StockReport report = nozzly.balanceCheck().check(BenchWorkshop.CONTEXT);
            System.out.printf(
                    "%s: %,d entries of %,d spools added up in %.2f s, %s; bare sum over them %.2f s%n",
                    name,
                    report.movements(),
                    report.spools().spools(),
                    since(start),
                    report.isSound() ? "sound" : report.faults().get(0),
                    sum);
        }
    }

    private static double median(Connection connection, String query, int rounds) throws SQLException {
        double[] times = new double[rounds];
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                statement.setInt(1, round);
                statement.executeQuery().next();
                times[round] = since(start);
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
