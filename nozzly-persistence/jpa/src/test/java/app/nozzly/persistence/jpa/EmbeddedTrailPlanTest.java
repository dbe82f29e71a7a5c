package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.context.TenantId;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobRepository;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many rows H2 looks at for a page of the audit trail and of jobs, of which one in eight is wanted. With the plans of a connection that asked when there was
 * next to nothing, and with those that are made when there are statistics.
 */
@Tag("slow")
class EmbeddedTrailPlanTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final int FEW = 16;
    private static final int MANY = 1200;

    /** A page of one reads two, both of each moment, and passes over those of the page before. */
    private static final int PAGE = 8;

    private static final String WANTED = "case mod(x, 8) when 0 then 'WANTED' else 'OTHER' end";
    private static final String STATE = "case mod(x, 8) when 0 then 'QUEUED' else 'DONE' end";
    private static final String MOMENT = "dateadd('second', x / 2, timestamp with time zone '2026-01-01 00:00:00+00')";

    private final List<String> said = new ArrayList<>();
    private JpaStore store;
    private Workbench bench;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        JpaStoreSettings settings =
                JpaStoreSettings.embedded(EmbeddedPlace.folder()).withStatementListener(said::add);
        store = JpaStore.open(settings);
        bench = Workbench.in(store, new TenantId(TENANT));
        // beside the store's own, whose plans a test cannot ask for
        connection = DriverManager.getConnection(settings.login().jdbcUrl(), "sa", "");
        fill(1, FEW);
        said.clear();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        store.close();
    }

    @Test
    void aPageOfTheTrailReadsNothingButThePage() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            List<SortKey> byTime = List.of(new SortKey("recorded_at", descending));
            ask(trail(), byTime, Map.of());
            for (String field : AuditRepository.FIELDS.filterable()) {
                ask(trail(), byTime, Map.of(field, "WANTED"));
            }
            ask(trail(), byTime, Map.of("subject_kind", "WANTED", "subject_id", "WANTED"));
        }
        assertLookedAt(24);
    }

    @Test
    void aPageOfJobsReadsNothingButThePage() throws SQLException {
        for (boolean descending : List.of(true, false)) {
            List<SortKey> byTime = List.of(new SortKey("created_at", descending));
            ask(jobs(), byTime, Map.of());
            ask(jobs(), byTime, Map.of("kind", "WANTED"));
            ask(jobs(), byTime, Map.of("state", "queued"));
            ask(jobs(), List.of(new SortKey("kind", descending)), Map.of());
        }
        assertLookedAt(16);
    }

    private static Lists<AuditEntry> trail() {
        return session -> session.repository(AuditRepository.class)::list;
    }

    private static Lists<Job> jobs() {
        return session -> session.repository(JobRepository.class)::list;
    }

    /** The first two pages of one each. */
    private <T> void ask(Lists<T> lists, List<SortKey> sort, Map<String, String> filters) {
        ListQuery query = ListQuery.first(1).withSort(sort).withFilters(filters);
        Page<T> first = store.read(bench.context(), session -> lists.of(session).apply(query));
        ListQuery next = query.withCursor(first.nextCursor());
        Page<T> second =
                store.read(bench.context(), session -> lists.of(session).apply(next));
        assertEquals(1, second.items().size());
    }

    /** All that was asked, but for counts: these look at what they count. */
    private void assertLookedAt(int statements) throws SQLException {
        List<String> pages =
                said.stream().filter(sql -> !sql.contains("count(")).distinct().toList();
        assertEquals(statements, pages.size(), pages::toString);
        LookedAt lookedAt = new LookedAt(connection, pages, EmbeddedTrailPlanTest::value);
        fill(FEW + 1, MANY);
        lookedAt.assertAtMost(PAGE);
        run("analyze");
        new LookedAt(connection, pages, EmbeddedTrailPlanTest::value).assertAtMost(PAGE);
    }

    private static Object value(String column) {
        return switch (column == null ? "most" : column) {
            case "tenant_id" -> TENANT;
            case "action", "subject_kind", "subject_id", "actor_id", "kind" -> "WANTED";
            case "state" -> "QUEUED";
            case "kind_key" -> "k" + (10_000 + MANY / 2);
            case "id" -> new UUID(9, 9);
            case "recorded_at", "created_at" -> OffsetDateTime.of(2026, 1, 1, 0, MANY / 4 / 60, 0, 0, ZoneOffset.UTC);
            case "most" -> 2;
            default -> throw new IllegalArgumentException(column);
        };
    }

    /** Two in each moment. */
    private void fill(int first, int last) throws SQLException {
        String numbers = " from system_range(" + first + ", " + last + ") as numbers (x)";
        String key = "'" + TENANT + "', random_uuid(), ";
        run("insert into audit_entry (tenant_id, id, action, subject_kind, subject_id, actor_id, recorded_at,"
                + " subject_label, change_fields, change_befores, change_afters, actor_kind, actor_name,"
                + " origin_address, origin_agent, origin_request_id, search_text) select " + key
                + String.join(", ", WANTED, WANTED, WANTED, WANTED, MOMENT)
                + ", 'x', array[], array[], array[], 'SYSTEM', 'system', 'x', 'x', 'x', 'x'" + numbers);
        run("insert into job (tenant_id, id, kind, kind_key, state, created_at, argument_names, argument_values, done,"
                + " total, note, attempts, cancel_requested, actor_kind, actor_id, actor_name, search_text, version)"
                + " select " + key + String.join(", ", WANTED, "'k' || (10000 + x)", STATE, MOMENT)
                + ", array[], array[], 0, 0, '', 0, false, 'SYSTEM', 'system', 'system', 'x', 0" + numbers);
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
