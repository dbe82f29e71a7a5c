package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.context.TenantId;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many rows H2 looks at for a page: of spools, of the entries of all, and of those of one spool or component, of which another has three times as many. With
 * the plans of a connection that asked when there was next to nothing, and with those that are made when statistics say how few spools share the entries.
 */
@Tag("slow")
class EmbeddedPagePlanTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 1);
    private static final int FEW = 16;
    private static final int MANY = 1200;

    /** A page of one entry reads two, and as many again to pass over those of another type. */
    private static final int PAGE = 8;

    private static final int OF_ONE = MANY / 4 + 1;
    private static final String MOMENT = "dateadd('second', x, timestamp with time zone '2026-01-01 00:00:00+00')";
    private static final String ENTRY_COLUMNS =
            "type, balance_after, occurred_at, recorded_at, actor_kind, actor_id, actor_name, hash";
    private static final String ENTRY = "case mod(x, 8) when 0 then 'WASTE' else 'USAGE' end, 5, " + MOMENT + ", "
            + MOMENT + ", 'SYSTEM', 'system', 'system', cast(x'" + "00".repeat(32) + "' as varbinary)";

    private final List<String> said = new ArrayList<>();
    private JpaStoreSettings settings;
    private JpaStore store;
    private Workbench bench;
    private Filament wanted;
    private Filament other;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        settings = JpaStoreSettings.embedded(EmbeddedPlace.folder()).withStatementListener(said::add);
        store = JpaStore.open(settings);
        bench = Workbench.in(store, new TenantId(TENANT));
        wanted = bench.filament(1);
        other = bench.filament(2);
        // beside the store's own, whose plans a test cannot ask for
        connection = DriverManager.getConnection(settings.login().jdbcUrl(), "sa", "");
        run("set referential_integrity false");
        fill(1, FEW);
        said.clear();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        store.close();
    }

    @Test
    void aPageByNumberReadsNothingButThePage() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            List<SortKey> byNumber = List.of(new SortKey("sequence", descending));
            ask(entries(), byNumber, Map.of("spool", ONE));
            ask(entries(), byNumber, Map.of("spool", ONE, "type", "usage"));
            ask(
                    session -> session.repository(ComponentMovementRepository.class)::list,
                    byNumber,
                    Map.of("component", ONE));
        }
        store.read(
                bench.context(),
                session -> session.repository(StockMovementRepository.class).entries(new SpoolId(ONE), 1, 2));
        assertLookedAt(13, PAGE);
    }

    @Test
    void aPageOfSpoolsReadsNothingButThePage() throws SQLException {
        for (String field : List.of("number", "brand")) {
            ask(spools(), List.of(new SortKey(field, false)), Map.of());
            ask(spools(), List.of(new SortKey(field, true)), Map.of());
        }
        ask(spools(), List.of(new SortKey("number", false)), Map.of("filament_id", wanted.id()));
        ask(spools(), List.of(new SortKey("number", true)), Map.of("filament_id", wanted.id()));
        assertLookedAt(12, PAGE);
    }

    @Test
    void aPageByTimeReadsNoOtherSpool() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            ask(entries(), List.of(new SortKey("recorded_at", descending)), Map.of("spool", ONE));
            ask(allocations(), List.of(new SortKey("allocated_at", descending)), Map.of("spool", ONE));
        }
        assertLookedAt(8, OF_ONE);
    }

    @Test
    void aPageOfAllByTimeReadsNothingButThePage() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            ask(entries(), List.of(new SortKey("recorded_at", descending)), Map.of());
            ask(allocations(), List.of(new SortKey("allocated_at", descending)), Map.of());
        }
        assertLookedAt(8, PAGE);
    }

    @Test
    void aPageOfOneReferenceReadsNoOther() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            ask(
                    allocations(),
                    List.of(new SortKey("allocated_at", descending)),
                    Map.of("reference_kind", "order", "reference_id", "1"));
        }
        assertLookedAt(4, FEW + 1);
    }

    private static Lists<Allocation> allocations() {
        return session -> session.repository(AllocationRepository.class)::list;
    }

    private static Lists<StockMovement> entries() {
        return session -> session.repository(StockMovementRepository.class)::list;
    }

    private static Lists<Spool> spools() {
        return session -> session.repository(SpoolRepository.class)::list;
    }

    /** The first two pages of one entry each. */
    private <T> void ask(Lists<T> lists, List<SortKey> sort, Map<String, Object> filters) {
        Map<String, String> texts = new HashMap<>();
        filters.forEach((field, value) -> texts.put(field, value.toString()));
        ListQuery query = ListQuery.first(1).withSort(sort).withFilters(texts);
        Page<T> first = store.read(bench.context(), session -> lists.of(session).apply(query));
        ListQuery next = query.withCursor(first.nextCursor());
        Page<T> second =
                store.read(bench.context(), session -> lists.of(session).apply(next));
        assertEquals(1, second.items().size());
    }

    /** All that was asked, but for counts: these look at what they count. */
    private void assertLookedAt(int statements, int most) throws SQLException {
        List<String> pages =
                said.stream().filter(sql -> !sql.contains("count(")).distinct().toList();
        assertEquals(statements, pages.size(), pages::toString);
        LookedAt lookedAt = new LookedAt(connection, pages, this::value);
        fill(FEW + 1, MANY);
        lookedAt.assertAtMost(most);
        run("analyze");
        new LookedAt(connection, pages, this::value).assertAtMost(most);
    }

    private Object value(String column) {
        return switch (column == null ? "most" : column) {
            case "tenant_id" -> TENANT;
            case "spool_id", "component_id" -> ONE;
            case "filament_id" -> wanted.id().value();
            case "id" -> new UUID(9, 9);
            case "brand_key" -> "m";
            case "type" -> "USAGE";
            case "reference_kind" -> "order";
            case "reference_id" -> "1";
            case "sequence", "number" -> MANY / 2;
            case "recorded_at", "allocated_at" -> OffsetDateTime.of(2026, 1, 1, 0, MANY / 2 / 60, 0, 0, ZoneOffset.UTC);
            case "most" -> 2;
            default -> throw new IllegalArgumentException(column);
        };
    }

    /** Entries of two spools and components: one in four of the first, half of these of another type. Spools of two filaments: the wanted ones come early. */
    private void fill(int first, int last) throws SQLException {
        store.inTransaction(bench.context(), session -> {
            session.repository(SpoolRepository.class)
                    .insertAll(IntStream.rangeClosed(first, last)
                            .mapToObj(number -> bench.samples().spool(number < FEW / 2 ? wanted : other, number))
                            .toList());
            return last;
        });
        String numbers = " from system_range(" + first + ", " + last + ") as numbers (x)";
        insert("stock_movement (spool_id, weight_delta, " + ENTRY_COLUMNS, "-1, " + ENTRY + numbers);
        insert(
                "component_movement (component_id, location_id, position, quantity_delta, total_after, "
                        + ENTRY_COLUMNS,
                "random_uuid(), x, -1, 5, " + ENTRY + numbers);
        insert(
                "allocation (spool_id, reference_kind, reference_id, weight, open_weight, allocated_at",
                "'order', case when x <= " + FEW + " then 1 else x end, 5, 5, " + MOMENT + numbers);
    }

    private void insert(String columns, String values) throws SQLException {
        String spool = "case mod(x, 4) when 0 then '" + ONE + "' else '" + new UUID(2, 2) + "' end";
        run("insert into " + columns + ", tenant_id, id, sequence) select cast(" + spool + " as uuid), "
                + values.replace(" from", ", '" + TENANT + "', random_uuid(), x from"));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The list of a session that is asked. */
    private interface Lists<T> {
        Function<ListQuery, Page<T>> of(StoreSession session);
    }
}
