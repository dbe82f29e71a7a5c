package app.nozzly.bench;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.inventory.StockReport;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * A workshop with many spools and a long ledger, made through the library: how fast it is written, how long lists take at every depth, and how long it takes
 * to prove every balance from the first entry on. Arguments: {@code h2} or {@code postgresql}, a folder, spools, movements.
 */
public final class LedgerLoad {

    private static final OperationContext CONTEXT = BenchWorkshop.CONTEXT;
    private static final int TOGETHER = 2_000;
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000;
    private static final List<SortKey> ORDERS = List.of(
            new SortKey("number", false),
            new SortKey("remaining_weight_g", true),
            new SortKey("material_type", false),
            new SortKey("brand", false),
            new SortKey("color", false),
            new SortKey("purchase_date", true));

    private LedgerLoad() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[1]);
        int spools = Integer.parseInt(arguments[2]);
        int movements = Integer.parseInt(arguments[3]);
        if (arguments[0].equals("h2")) {
            try (JpaStore store = JpaStore.open(JpaStoreSettings.embedded(folder.resolve("data")))) {
                run("H2", store, spools, movements);
            }
            return;
        }
        try (BenchServer server = new BenchServer();
                JpaStore store = server.open()) {
            run("PostgreSQL", store, spools, movements);
        }
    }

    private static void run(String name, JpaStore store, int spools, int movements) {
        Nozzly nozzly = BenchWorkshop.open(store);
        long start = System.nanoTime();
        List<SpoolId> shelf =
                BenchWorkshop.fill(nozzly, spools).stream().map(Spool::id).toList();
        long filled = System.nanoTime();
        write(nozzly, shelf, movements);
        long written = System.nanoTime();
        System.out.printf(
                "%s: %,d spools in %.1f s, %,d movements in %.1f s (%,.0f/s)%n",
                name,
                spools,
                (filled - start) / 1e9,
                movements,
                (written - filled) / 1e9,
                movements * 1e9 / (written - filled));
        for (SortKey order : ORDERS) {
            pages(
                    "spools by " + order.field(),
                    query -> nozzly.spools()
                            .list(CONTEXT, query.withSort(List.of(order)))
                            .nextCursor());
        }
        pages(
                "entries of one spool",
                query -> nozzly.spools()
                        .movements(CONTEXT, shelf.get(0).toString(), query)
                        .nextCursor());
        check(nozzly);
    }

    private static void write(Nozzly nozzly, List<SpoolId> shelf, int movements) {
        Random random = new Random(1);
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int done = 0; done < movements; done += TOGETHER) {
            List<NewMovement> batch = new ArrayList<>();
            for (int one = done; one < Math.min(movements, done + TOGETHER); one++) {
                SpoolId spool = one % 500 == 0 ? shelf.get(0) : shelf.get(random.nextInt(shelf.size()));
                Instant at = first.plusSeconds(one);
                batch.add(new NewMovement(
                        new MovementId(
                                new UUID(at.toEpochMilli() << 16 | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE)),
                        spool,
                        MovementType.USAGE,
                        Grams.of("-0.001"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at,
                        at,
                        Actor.SYSTEM));
            }
            nozzly.transactions().write(CONTEXT, session -> {
                session.repository(SpoolRepository.class)
                        .lock(batch.stream().map(NewMovement::spool).distinct().toList());
                return session.repository(StockMovementRepository.class).postAll(batch);
            });
        }
    }

    /** Walks a list to its end, or through its first pages, and tells what a page took. */
    private static void pages(String name, Function<ListQuery, Optional<String>> list) {
        List<Long> times = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            long start = System.nanoTime();
            cursor = list.apply(ListQuery.first(PAGE).withCursor(cursor));
            times.add(System.nanoTime() - start);
        } while (cursor.isPresent() && times.size() < MOST_PAGES);
        List<Long> later =
                times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        System.out.printf(
                "  %s: %d pages of %d, the later half p50 %.1f ms, p95 %.1f ms%n",
                name,
                times.size(),
                PAGE,
                later.get(later.size() / 2) / 1e6,
                later.get((later.size() - 1) * 95 / 100) / 1e6);
    }

    private static void check(Nozzly nozzly) {
        long start = System.nanoTime();
        StockReport report = nozzly.stockCheck().check(CONTEXT);
        System.out.printf(
                "  every balance proven in %.1f s: %,d spools, %,d entries, %s%n",
                (System.nanoTime() - start) / 1e9,
                report.spools().spools(),
                report.movements(),
                report.isSound() ? "sound" : report.faults().get(0));
    }
}
