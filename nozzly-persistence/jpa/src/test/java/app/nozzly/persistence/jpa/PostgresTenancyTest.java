package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.Spool;
import app.nozzly.persistence.contract.Samples;
import app.nozzly.persistence.contract.WorkSamples;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
import app.nozzly.workshop.WorkshopRepository;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The second wall between tenants, seen from beside the store: raw SQL as the role of the application. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTenancyTest {

    /** Without Flyway's own table and the queue of the library db-scheduler: it belongs to the installation and names jobs only, whichever workshop's. */
    private static final String TABLES =
            "select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c"
                    + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                    + " and c.relname not in ('flyway_schema_history', 'scheduled_tasks')";

    private static final String NO_PERMISSION = "42501";

    private final Postgres place = Postgres.newDatabase();
    private JpaStore store;
    private Workbench home;
    private Workbench other;
    private Spool foreign;

    @BeforeAll
    void fill() {
        store = JpaStore.open(place.settings());
        home = Workbench.in(store);
        other = Workbench.in(store);
        home.filledSpool(Grams.of(5));
        foreign = other.filledSpool(Grams.of(10));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void t2_everyTableHasTheTenantAndForcedRowLevelSecurity() throws SQLException {
        List<String> tables = column("select relname from (" + TABLES + ") t order by relname");
        assertEquals(47, tables.size(), tables::toString);
        assertEquals(
                List.of(),
                column("select relname from (" + TABLES + ") t where not (relrowsecurity and relforcerowsecurity)"));
        assertEquals(
                List.of(),
                column("select relname from (" + TABLES
                        + ") t where not exists (select 1 from pg_policy p where p.polrelid = t.oid"
                        + " and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null)"));
    }

    @Test
    void t2_everyKeyContainsTheTenant() throws SQLException {
        String tenantColumn =
                "(select attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id')";
        assertEquals(
                List.of(),
                column("select conname from pg_constraint c join (" + TABLES + ") t on t.oid = c.conrelid"
                        + " where contype in ('p', 'u', 'f') and not " + tenantColumn + " = any(conkey)"));
        assertEquals(
                List.of(),
                column("select i.indexrelid::regclass::text from pg_index i join (" + TABLES
                        + ") t on t.oid = i.indrelid" + " where i.indisunique and not " + tenantColumn
                        + " = any(i.indkey)"));
        assertEquals(
                List.of(),
                column("select relname from (" + TABLES + ") t where not exists"
                        + " (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')"));
    }

    @Test
    void t2_theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
        assertEquals(
                List.of(),
                column("select relname from pg_class where relowner = '" + Postgres.APPLICATION + "'::regrole"));
        assertEquals(
                List.of("f"),
                column(
                        "select (rolsuper or rolbypassrls or rolcreaterole)::text::char(1) from pg_roles where rolname = '"
                                + Postgres.APPLICATION + "'"));
        assertEquals(
                List.of(),
                column("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"));
    }

    @Test
    void t2_noViewShowsMoreThanItsReaderMaySee() throws SQLException {
        String careless = "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
                + " and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text, '')"
                + " ~ 'security_invoker=(true|on|1)')";
        assertEquals(List.of(), column(careless));
        place.asSuperuser(
                "create view careless as select * from spool",
                "create view careful with (security_invoker = true) as select * from spool",
                "grant select on careless, careful to " + Postgres.APPLICATION);
        try (Connection connection = place.connect(Postgres.APPLICATION)) {
            connection.setAutoCommit(false);
            assertEquals(List.of("careless"), column(careless), "the rule can fail");
            assertEquals("2", value(connection, "select count(*) from careless"), "and why there is a rule");
            assertEquals("0", value(connection, "select count(*) from careful"));
            bind(connection, home.context().tenant().value());
            assertEquals("1", value(connection, "select count(*) from careful"));
        } finally {
            place.asSuperuser("drop view careless, careful");
        }
    }

    @Test
    void t3_withoutATenantNothingIsSeenAndNothingWritten() throws SQLException {
        try (Connection connection = place.connect(Postgres.APPLICATION)) {
            connection.setAutoCommit(false);
            assertNothingVisible(connection);
            bind(connection, home.context().tenant().value());
            connection.commit();
            assertEquals("", value(connection, "select current_setting('app.current_tenant_id', true)"));
            assertNothingVisible(connection);
            assertRefused(
                    connection,
                    NO_PERMISSION,
                    insertCounter(home.context().tenant().value()));
        }
    }

    @Test
    void t3_rawSqlOfOneTenantNeverMeetsRowsOfAnother() throws SQLException {
        UUID tenant = home.context().tenant().value();
        try (Connection connection = place.connect(Postgres.APPLICATION)) {
            connection.setAutoCommit(false);
            for (String table : column("select relname from (" + TABLES + ") t")) {
                bind(connection, tenant);
                assertEquals(
                        "0",
                        value(connection, "select count(*) from " + table + " where tenant_id <> '" + tenant + "'"));
                connection.rollback();
            }
            bind(connection, tenant);
            assertEquals("1", value(connection, "select count(*) from spool"));
            try (Statement statement = connection.createStatement()) {
                assertEquals(
                        0,
                        statement.executeUpdate("update spool set notes = 'mine' where id = '" + foreign.id() + "'"));
                assertEquals(0, statement.executeUpdate("delete from spool where id = '" + foreign.id() + "'"));
            }
            assertRefused(
                    connection,
                    NO_PERMISSION,
                    insertCounter(other.context().tenant().value()));
            bind(connection, tenant);
            assertRefused(
                    connection,
                    NO_PERMISSION,
                    "update spool set tenant_id = '" + other.context().tenant() + "'");
        }
        assertEquals(foreign.details(), other.find(foreign.id()).details());
    }

    @Test
    void rule5_noForeignKeyReachesAnotherTenantsRow() throws SQLException {
        try (Connection connection = place.connect(Postgres.APPLICATION)) {
            connection.setAutoCommit(false);
            bind(connection, home.context().tenant().value());
            assertRefused(
                    connection,
                    "23503",
                    "update spool set filament_id = '" + foreign.filament().id() + "'");
        }
    }

    @Test
    void rule1_theLedgerIsAppendOnlyForTheApplicationAndTheOwner() throws SQLException {
        for (String role : List.of(Postgres.APPLICATION, Postgres.OWNER)) {
            try (Connection connection = place.connect(role)) {
                connection.setAutoCommit(false);
                for (String change : List.of(
                        "update stock_movement set reason = 'forged'",
                        "delete from stock_movement",
                        "truncate stock_movement cascade",
                        "truncate component_movement",
                        "truncate spool cascade")) {
                    bind(connection, home.context().tenant().value());
                    assertRefused(connection, NO_PERMISSION, change);
                }
            }
        }
        assertEquals(1, home.ledger().size());
    }

    @Test
    void theAuditTrailIsAppendOnlyForTheApplicationAndTheOwner() throws SQLException {
        AuditEntry entry = new WorkSamples(new Samples(1)).entry();
        store.inTransaction(home.context(), session -> {
            session.repository(AuditRepository.class).append(entry);
            return entry;
        });
        for (String role : List.of(Postgres.APPLICATION, Postgres.OWNER)) {
            try (Connection connection = place.connect(role)) {
                connection.setAutoCommit(false);
                for (String change : List.of(
                        "update audit_entry set actor_name = 'nobody'",
                        "delete from audit_entry",
                        "truncate audit_entry")) {
                    bind(connection, home.context().tenant().value());
                    assertRefused(connection, NO_PERMISSION, change);
                }
            }
        }
        assertEquals(
                Optional.of(entry),
                store.read(
                        home.context(),
                        session -> session.repository(AuditRepository.class).find(entry.id())));
    }

    @Test
    void checkpointsAreAppendOnlyForTheApplicationAndTheOwner() throws SQLException {
        UUID tenant = home.context().tenant().value();
        for (String role : List.of(Postgres.APPLICATION, Postgres.OWNER)) {
            try (Connection connection = place.connect(role)) {
                connection.setAutoCommit(false);
                for (String change : List.of(
                        "update ledger_checkpoint set ends = ''",
                        "delete from ledger_checkpoint",
                        "truncate ledger_checkpoint")) {
                    bind(connection, tenant);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("insert into ledger_checkpoint (tenant_id, number, made_at, ends, hash)"
                                + " values ('" + tenant + "', 1, now(), '', '')");
                    }
                    assertRefused(connection, NO_PERMISSION, change);
                }
            }
        }
    }

    @Test
    void theDirectoryNamesWorkshopsAndOnlyTheInstallationSeesIt() throws SQLException {
        store.inTransaction(home.context(), session -> {
            session.repository(WorkshopRepository.class)
                    .insert(home.samples().workshop(home.context().tenant()));
            return session;
        });
        try (Connection connection = place.connect(Postgres.APPLICATION)) {
            connection.setAutoCommit(false);
            bind(connection, home.context().tenant().value());
            assertEquals("0", value(connection, "select count(*) from workshop_directory"));
            bind(connection, new UUID(0, 0));
            assertEquals(
                    home.context().tenant().toString(),
                    value(connection, "select workshop_id from workshop_directory"));
        }
    }

    @Test
    void theQueueSeesNothingOfAnyWorkshop() throws SQLException {
        try (Connection connection = store.scheduling().getConnection()) {
            assertNothingVisible(connection);
            assertEquals("0", value(connection, "select count(*) from scheduled_tasks"));
        }
    }

    @Test
    void theOwnerIsBoundToo() throws SQLException {
        try (Connection connection = place.connect(Postgres.OWNER)) {
            connection.setAutoCommit(false);
            assertNothingVisible(connection);
        }
    }

    private void assertNothingVisible(Connection connection) throws SQLException {
        List<String> tables = column("select relname from (" + TABLES + ") t");
        assertFalse(tables.isEmpty());
        for (String table : tables) {
            assertEquals("0", value(connection, "select count(*) from " + table), table);
        }
    }

    private static String insertCounter(UUID tenant) {
        return "insert into number_counter (tenant_id, name, last_number) values ('" + tenant + "', 'forged', 1)";
    }

    private static void bind(Connection connection, UUID tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local app.current_tenant_id = '" + tenant + "'");
        }
    }

    private static void assertRefused(Connection connection, String state, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            assertEquals(state, refusal.getSQLState(), refusal::getMessage);
        }
        connection.rollback();
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = place.connect(Postgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
