package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works on the database: a role that can do no more than it must, whoever logs in. O14: what cannot be made safe does not start. */
@Tag("slow")
class PostgresRolesTest {

    private static final String NO_PERMISSION = "42501";
    private static final String SECRET = "b'ä\"$$;--";

    /** The server itself refuses those who change one right at the same time ("tuple concurrently updated"). */
    @Test
    void programsThatStartAtTheSameTimeAllGetReady() throws Exception {
        JpaStoreSettings here = Postgres.newDatabase().settings();
        JpaStoreSettings there = Postgres.newDatabase().settings();
        JpaStore.prepare(here);
        JpaStore.prepare(there);
        ExecutorService programs = Executors.newFixedThreadPool(6);
        try {
            List<Future<PreparedSchema>> prepared = new ArrayList<>();
            for (int start = 0; start < 60; start++) {
                JpaStoreSettings place = start % 2 == 0 ? here : there;
                prepared.add(programs.submit(() -> JpaStore.prepare(place)));
            }
            for (Future<PreparedSchema> one : prepared) {
                assertEquals(List.of(), one.get().migrations());
            }
        } finally {
            programs.shutdownNow();
        }
    }

    @Test
    void prepareMakesTheRoleThatWorksAndGivesItItsRights() throws SQLException {
        Postgres place = Postgres.newDatabase();
        String maker = unique("maker");
        String worker = unique("worker \"of\" a; test");
        place.asSuperuser("create role " + maker + " login createrole password '" + Postgres.PASSWORD + "'");
        place.asSuperuser("grant create, usage on schema public to " + maker);
        JpaStoreSettings settings =
                JpaStoreSettings.server(place.url(), worker, SECRET).withMigrationRole(maker, Postgres.PASSWORD);

        PreparedSchema first = JpaStore.prepare(settings);
        PreparedSchema again = JpaStore.prepare(settings);
        assertTrue(first.migrations().size() >= 2, first::toString);
        assertEquals(List.of(), again.migrations());

        JpaStoreSettings onlyWorker = JpaStoreSettings.server(place.url(), worker, SECRET);
        try (JpaStore store = JpaStore.open(onlyWorker)) {
            Workbench.in(store).filledSpool(Grams.of(5));
        }
        try (Connection connection = DriverManager.getConnection(place.url(), worker, SECRET)) {
            assertEquals(
                    "f",
                    text(
                            connection,
                            "select (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)::text::char(1)"
                                    + " from pg_roles where rolname = current_user"));
            assertEquals(
                    "0",
                    text(
                            connection,
                            "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user"));
            assertEquals("0", text(connection, "select count(*) from spool"), "no tenant, no rows");
            for (String forbidden : List.of(
                    "update stock_movement set reason = 'forged'",
                    "delete from stock_movement",
                    "truncate stock_movement",
                    "alter table spool disable row level security",
                    "drop policy tenant_isolation on spool",
                    "create table mine (id int)",
                    "delete from flyway_schema_history")) {
                assertRefused(connection, forbidden);
            }
        }
    }

    @Test
    void aNewPasswordIsSetByPreparingAgain() {
        Postgres place = Postgres.newDatabase();
        String maker = unique("maker");
        String worker = unique("worker");
        place.asSuperuser("create role " + maker + " login createrole password '" + Postgres.PASSWORD + "'");
        place.asSuperuser("grant create, usage on schema public to " + maker);
        for (String password : List.of(SECRET, "another")) {
            JpaStoreSettings settings =
                    JpaStoreSettings.server(place.url(), worker, password).withMigrationRole(maker, Postgres.PASSWORD);
            JpaStore.prepare(settings);
            JpaStore.open(JpaStoreSettings.server(place.url(), worker, password))
                    .close();
        }
    }

    @Test
    void aSuperuserWorksAsALesserRoleThatThePoliciesBind() throws SQLException {
        Postgres place = Postgres.newDatabase();
        String mighty = unique("mighty");
        place.asSuperuser("create role " + mighty + " login superuser password '" + Postgres.PASSWORD + "'");
        JpaStoreSettings settings = JpaStoreSettings.server(place.url(), mighty, Postgres.PASSWORD);
        for (int opening = 0; opening < 2; opening++) {
            try (JpaStore store = JpaStore.open(settings)) {
                assertEquals(DatabaseRoles.WORKER, currentUser(Workbench.in(store)));
            }
        }
    }

    @Test
    void anOwnerThatMayMakeRolesStepsDownToo() throws SQLException {
        Postgres place = Postgres.newDatabase();
        String owner = unique("landlord");
        place.asSuperuser(
                "create role " + owner + " login createrole password '" + Postgres.PASSWORD + "'",
                "grant create, usage on schema public to " + owner);
        try (JpaStore store = JpaStore.open(JpaStoreSettings.server(place.url(), owner, Postgres.PASSWORD))) {
            String user = currentUser(Workbench.in(store));
            // The role may belong to another owner of this server, who would have to grant it: then the policies bind
            // the owner itself.
            assertTrue(List.of(DatabaseRoles.WORKER, owner).contains(user), user);
        }
    }

    @Test
    void anOwnerThatMayNotMakeRolesIsBoundByThePoliciesItself() {
        Postgres place = Postgres.newDatabase();
        JpaStoreSettings settings = JpaStoreSettings.server(place.url(), Postgres.OWNER, Postgres.PASSWORD);
        try (JpaStore store = JpaStore.open(settings)) {
            Workbench home = Workbench.in(store);
            home.filledSpool(Grams.of(5));
            assertEquals("1", count(home));
            assertEquals("0", count(Workbench.in(store)));
        }
    }

    @Test
    void o14_aLoginThatNoPolicyBindsAndThatCannotStepDownIsRefused() {
        Postgres place = Postgres.newDatabase();
        String free = unique("free");
        place.asSuperuser("create role " + free + " login bypassrls password '" + Postgres.PASSWORD + "'");
        place.asSuperuser("grant create, usage on schema public to " + free);
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> JpaStore.open(JpaStoreSettings.server(place.url(), free, Postgres.PASSWORD)));
        assertEquals(CommonError.UNSUPPORTED, refusal.code());
        assertTrue(refusal.getMessage().contains("nozzly db prepare"), refusal::getMessage);
    }

    private static String currentUser(Workbench bench) {
        return single(bench, "select current_user::text");
    }

    private static String count(Workbench bench) {
        return single(bench, "select count(*)::text from spool");
    }

    private static String single(Workbench bench, String sql) {
        return bench.store()
                .read(
                        bench.context(),
                        session -> ((JpaSession) session)
                                .forTenantSql()
                                .createNativeQuery(sql, String.class)
                                .getSingleResult());
    }

    private static String unique(String name) {
        return name + System.nanoTime();
    }

    private static void assertRefused(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            assertEquals(NO_PERMISSION, refusal.getSQLState(), refusal::getMessage);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
