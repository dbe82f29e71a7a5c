package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountRepository;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.LedgerReport;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockMovement;
import app.nozzly.persistence.contract.PeopleSamples;
import app.nozzly.persistence.contract.Samples;
import app.nozzly.persistence.contract.WorkSamples;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.workshop.WorkshopRepository;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** O7 and law 9: all rows of one store are put into another, whichever databases they are, or none is. */
@Tag("slow")
class StoreContentsTest {

    private static final int SCHEMA = 15;

    /** Where a store can be. */
    enum Place {
        EMBEDDED {
            @Override
            JpaStoreSettings fresh() {
                return JpaStoreSettings.embedded(EmbeddedPlace.folder());
            }
        },
        SERVER {
            @Override
            JpaStoreSettings fresh() {
                return Postgres.newDatabase().settings();
            }
        };

        /** A database without anything. */
        abstract JpaStoreSettings fresh();
    }

    /** Rows in memory. */
    private record Copy(int schema, Map<StoredTable, List<String>> rows) implements StoreContents {

        static Copy of(StoreContents contents) {
            Map<StoredTable, List<String>> rows = new LinkedHashMap<>();
            for (StoredTable table : contents.tables()) {
                List<String> lines = new ArrayList<>();
                contents.rows(table, lines::add);
                rows.put(table, lines);
            }
            return new Copy(contents.schema(), rows);
        }

        @Override
        public List<StoredTable> tables() {
            return List.copyOf(rows.keySet());
        }

        @Override
        public void rows(StoredTable table, Consumer<String> row) {
            rows.get(table).forEach(row);
        }

        /** The same whatever the order, of tables that hold something; columns may stand in another order. */
        Map<String, List<String>> sorted() {
            return rows.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().name(),
                            entry -> entry.getValue().stream().sorted().toList()));
        }

        Copy with(String table, String row) {
            Map<StoredTable, List<String>> changed = new LinkedHashMap<>(rows);
            changed.replaceAll((one, lines) -> {
                List<String> more = new ArrayList<>(lines);
                if (one.name().equals(table)) {
                    more.add(row);
                }
                return more;
            });
            return new Copy(schema, changed);
        }
    }

    /** A workshop with a spool that was used and whose use was taken back, a file in parts, a trail, and an account of the installation. */
    private static Workbench workshop(JpaStore store) {
        Workbench bench = Workbench.in(store);
        store.inTransaction(bench.context(), session -> {
            session.repository(WorkshopRepository.class)
                    .insert(bench.samples().workshop(bench.context().tenant()));
            session.repository(AuditRepository.class).append(new WorkSamples(bench.samples()).entry());
            session.repository(KeptFileRepository.class)
                    .insert(new KeptFile(new UUID(1, 1), "a\tb.csv", Instant.EPOCH, new byte[1_500_000]));
            return bench;
        });
        Spool spool = bench.filledSpool(Grams.of(1000));
        NewMovement use = bench.movement(new UUID(9, 9), spool.id(), Grams.of(-250));
        bench.post(use);
        // An id before that of what it takes back: only the places of the entries give the order.
        bench.post(new NewMovement(
                new app.nozzly.inventory.MovementId(new UUID(1, 2)),
                spool.id(),
                use.type(),
                Grams.of(250),
                Optional.of("tab\there, line\nthere, back\\slash"),
                Optional.empty(),
                Optional.of(use.id()),
                use.occurredAt(),
                use.recordedAt(),
                use.actor()));
        return bench;
    }

    private static void account(JpaStore store) {
        store.inTransaction(OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM), session -> {
            session.repository(AccountRepository.class).insert(new PeopleSamples(new Samples(3)).account());
            return session;
        });
    }

    private static LedgerReport check(JpaStore store, OperationContext context) {
        return store.read(context, LedgerCheck::check);
    }

    private static NozzlyException refusal(JpaStoreSettings settings, StoreContents contents) {
        return assertThrows(NozzlyException.class, () -> JpaStore.restore(settings, contents));
    }

    private static Copy contents(JpaStoreSettings settings) {
        try (JpaStore store = JpaStore.open(settings)) {
            return store.contents(Copy::of);
        }
    }

    @ParameterizedTest
    @CsvSource({"EMBEDDED,EMBEDDED", "EMBEDDED,SERVER", "SERVER,EMBEDDED", "SERVER,SERVER"})
    void O7_law9_everyRowOfAllTenantsIsInTheOtherStore(Place from, Place to) {
        JpaStoreSettings target = to.fresh();
        try (JpaStore store = JpaStore.open(from.fresh())) {
            account(store);
            Workbench first = workshop(store);
            Workbench second = workshop(store);
            Copy copy = store.contents(contents -> {
                JpaStore.restore(target, contents);
                return Copy.of(contents);
            });
            assertEquals(SCHEMA, copy.schema());
            assertEquals(2, copy.sorted().get("workshop").size());
            assertEquals(6, copy.sorted().get("stock_movement").size());
            assertEquals(1, copy.sorted().get("account").size());
            try (JpaStore restored = JpaStore.open(target)) {
                assertEquals(copy.sorted(), restored.contents(Copy::of).sorted());
                for (Workbench bench : List.of(first, second)) {
                    assertEquals(new LedgerReport(1, 3, List.of()), check(restored, bench.context()));
                    Workbench there = new Workbench(restored, bench.context(), bench.samples());
                    assertEquals(bench.ledger(), there.ledger());
                    StockMovement last = bench.ledger().get(2);
                    there.post(bench.movement(UUID.randomUUID(), last.movement().spool(), Grams.of(-1)));
                    assertEquals(new LedgerReport(1, 4, List.of()), check(restored, bench.context()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyTableIsCopiedButTheThreeThatMakeThemselves(Place place) {
        List<String> names =
                contents(place.fresh()).tables().stream().map(StoredTable::name).toList();
        assertEquals(46, names.size(), names::toString);
        assertTrue(names.indexOf("filament") < names.indexOf("spool"), names::toString);
        assertTrue(names.indexOf("spool") < names.indexOf("stock_movement"), names::toString);
        TableLayout.LEFT_OUT.forEach(name -> assertTrue(!names.contains(name), name));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void O7_aCopyThatIsTakenWhileOthersWriteIsOfOneMoment(Place place) throws InterruptedException {
        JpaStoreSettings target = Place.EMBEDDED.fresh();
        try (JpaStore store = JpaStore.open(place.fresh())) {
            Workbench bench = workshop(store);
            StockMovement last = bench.ledger().get(2);
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    bench.post(bench.movement(UUID.randomUUID(), last.movement().spool(), Grams.of("0.001")));
                }
            });
            writer.start();
            try {
                store.contents(contents -> {
                    JpaStore.restore(target, contents);
                    return contents;
                });
            } finally {
                enough.set(true);
                writer.join();
            }
            try (JpaStore restored = JpaStore.open(target)) {
                LedgerReport report = check(restored, bench.context());
                assertEquals(List.of(), report.faults());
                assertTrue(report.movements() <= bench.ledger().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void O7_aDatabaseThatIsNotEmptyIsLeftAsItIs(Place place) {
        JpaStoreSettings settings = place.fresh();
        Copy copy;
        try (JpaStore store = JpaStore.open(settings)) {
            workshop(store);
            copy = store.contents(Copy::of);
        }
        NozzlyException refusal = refusal(settings, copy);
        assertEquals(CommonError.UNSUPPORTED, refusal.code());
        assertTrue(refusal.getMessage().contains("is not empty"), refusal.getMessage());
        assertEquals(copy.sorted(), contents(settings).sorted());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void O13_whatFailsMidwayLeavesAnEmptyDatabase(Place place) {
        JpaStoreSettings settings = place.fresh();
        Copy copy;
        try (JpaStore store = JpaStore.open(place.fresh())) {
            workshop(store);
            copy = store.contents(Copy::of);
        }
        String tenant = copy.sorted().get("workshop").get(0).substring(0, 36);
        refusal(settings, copy.with("stock_movement", tenant + "\ttoo short"));
        refusal(settings, copy.with("workshop_logo", "no tenant"));
        refusal(settings, new Copy(SCHEMA + 1, copy.rows()));
        JpaStore.restore(settings, copy);
        assertEquals(copy.sorted(), contents(settings).sorted());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void anEmptySchemaIsFilledAndAnAbsentTableRefused(Place place) {
        JpaStoreSettings settings = place.fresh();
        JpaStore.open(settings).close();
        Copy copy = contents(settings);
        Map<StoredTable, List<String>> rows = new LinkedHashMap<>(copy.rows());
        rows.put(new StoredTable("printer", List.of("tenant_id")), List.of());
        NozzlyException refusal = refusal(settings, new Copy(SCHEMA, rows));
        assertTrue(refusal.getMessage().contains("a table printer"), refusal.getMessage());
        JpaStore.restore(settings, copy);
        assertEquals(Map.of(), contents(settings).sorted());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void O8_aCopyOfAnOlderSchemaIsBroughtUpToDate(Place place) throws SQLException {
        UUID shop = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
        JpaStoreSettings old = Place.EMBEDDED.fresh();
        Schema.migrate(old, 7);
        Copy copy;
        try (HikariDataSource pool = Pools.open(Vendor.H2, old.login(), 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into workshop (tenant_id, id, code, name, currency, time_zone, strict_writes,"
                    + " version) values ('" + shop + "', '" + shop + "', 'OLD', 'Old', 'EUR', 'UTC', false, 0)");
            connection.commit();
            copy = StoreSnapshot.read(connection, Vendor.H2, Copy::of);
        }
        assertEquals(7, copy.schema());
        JpaStoreSettings settings = place.fresh();
        JpaStore.restore(settings, copy);
        Copy now = contents(settings);
        assertEquals(SCHEMA, now.schema());
        assertEquals(copy.sorted(), now.sorted());
    }

    @Test
    void aStoreInUseIsTold() {
        JpaStoreSettings settings = Place.EMBEDDED.fresh();
        NozzlyException other = refusal(settings, new Copy(SCHEMA + 1, Map.of()));
        assertTrue(!JpaStore.isInUse(other));
    }
}
