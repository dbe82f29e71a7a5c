package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.LedgerReport;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** O8: a store of an earlier release is brought up to date with all that is in it, once, however many programs open it. */
@Tag("slow")
class UpgradeTest {

    private static final TenantId SHOP = TenantId.of("00000000-0000-7000-8000-0000000000aa");
    private static final ApiKeyId KEY = new ApiKeyId(UUID.fromString("00000000-0000-7000-8000-0000000000bb"));

    /** The schema of the release before the makers of keys were noted, and a key in it. */
    private static void release(JpaStoreSettings settings, String version) throws SQLException {
        try (HikariDataSource pool = Pools.open(settings.vendor(), settings.migration(), 2)) {
            Flyway.configure()
                    .configuration(Schema.flyway(settings.vendor(), pool).getConfiguration())
                    .target(version)
                    .load()
                    .migrate();
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                if (settings.vendor() == Vendor.POSTGRESQL) {
                    statement.execute("select set_config('app.current_tenant_id', '" + SHOP + "', true)");
                }
                statement.execute("insert into api_key (tenant_id, id, name, name_key, scopes, secret_hash, created_by,"
                        + " created_at, version) values ('" + SHOP + "', '" + KEY
                        + "', 'Scale', 'scale', array['spools.view'], 'digest', 'Ada',"
                        + " timestamp with time zone '2026-11-01 10:00:00+00', 1)");
                for (String insert : stock()) {
                    statement.execute(insert);
                }
                connection.commit();
            }
        }
    }

    /** Two spools whose entries take turns in the one ledger that a workshop had. */
    private static List<String> stock() {
        List<String> inserts = new ArrayList<>();
        inserts.add("insert into brand (tenant_id, id, number, name, name_key, version) values ('" + SHOP + "', '"
                + id(1) + "', 1, 'Prusament', 'prusament', 0)");
        inserts.add("insert into filament (tenant_id, id, number, brand_id, name, name_key, material_type,"
                + " material_type_key, colour_name, colour_name_key, colour_codes, diameter_millimetres, density,"
                + " search_text, version) values ('" + SHOP + "', '" + id(2) + "', 1, '" + id(1)
                + "', 'PLA', 'pla', 'PLA', 'pla', 'Black', 'black', array['#000000'], 1.75, 1.24, 'pla', 0)");
        for (int spool = 1; spool <= 2; spool++) {
            inserts.add("insert into spool (tenant_id, id, number, filament_id, initial_weight, remaining_weight,"
                    + " allocated_weight, storage_location, active, search_text, version) values ('" + SHOP + "', '"
                    + id(10 + spool) + "', " + spool + ", '" + id(2) + "', 1000, " + (1000 - 150 * spool)
                    + ", 0, 'Shelf A" + spool + "', true, 'shelf a" + spool + "', 4)");
        }
        for (int entry = 0; entry < 8; entry++) {
            int spool = 1 + entry % 2;
            int step = entry / 2;
            String delta = step == 0 ? "1000" : String.valueOf(-50 * spool);
            inserts.add(
                    "insert into stock_movement (tenant_id, id, spool_id, sequence, type, weight_delta, balance_after,"
                            + " occurred_at, recorded_at, actor_kind, actor_id, actor_name) values ('" + SHOP + "', '"
                            + id(90 - entry) + "', '" + id(10 + spool) + "', " + (entry + 1) + ", 'ADJUSTMENT', "
                            + delta + ", "
                            + (1000 - 50 * spool * step)
                            + ", timestamp with time zone '2026-11-01 10:00:00.5+00', timestamp with time zone '2026-11-01"
                            + " 10:00:00+00', 'USER', 'ada', 'Ada')");
        }
        return inserts;
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }

    /** Each spool has got a ledger of its own, and nothing else has changed. */
    private static void assertSound(JpaStore store) {
        OperationContext context = OperationContext.of(SHOP, Actor.SYSTEM);
        assertEquals(new LedgerReport(2, 8, List.of()), store.read(context, LedgerCheck::check));
        List<Long> places = store.read(
                context,
                session ->
                        session
                                .repository(StockMovementRepository.class)
                                .entries(new SpoolId(new UUID(0, 12)), 0, 10)
                                .stream()
                                .map(StockMovement::sequence)
                                .toList());
        assertEquals(List.of(1L, 2L, 3L, 4L), places);
    }

    /** Places are compared in any case of letters, also behind the wall that stands before the owner of the tables. */
    private static void assertPlaced(JpaStore store) {
        assertEquals(
                1,
                store.read(
                                OperationContext.of(SHOP, Actor.SYSTEM),
                                session -> session.repository(SpoolRepository.class)
                                        .at("SHELF A1"))
                        .size());
    }

    private static ApiKey key(JpaStore store) {
        return store.read(
                        OperationContext.of(SHOP, Actor.SYSTEM),
                        session -> session.repository(ApiKeyRepository.class).find(KEY))
                .orElseThrow();
    }

    private static void assertKept(ApiKey key) {
        assertEquals("Scale", key.name());
        assertEquals(Optional.empty(), key.maker(), "nobody noted it");
    }

    @Test
    void O8_anEmbeddedStoreKeepsWhatIsInIt() throws SQLException {
        JpaStoreSettings settings = JpaStoreSettings.embedded(EmbeddedPlace.folder());
        release(settings, "2");
        List<String> steps = JpaStore.prepare(settings).migrations();
        assertEquals(15, steps.size(), steps.toString());
        try (JpaStore store = JpaStore.open(settings)) {
            assertKept(key(store));
            assertSound(store);
            assertPlaced(store);
        }
    }

    @Test
    void O8_ofSeveralProgramsThatOpenAServerOneMigrates() throws Exception {
        JpaStoreSettings settings = Postgres.newDatabase().settings();
        release(settings, "2.1");
        ExecutorService programs = Executors.newFixedThreadPool(3);
        List<JpaStore> opened = new ArrayList<>();
        try {
            List<Future<JpaStore>> opening = new ArrayList<>();
            for (int program = 0; program < 3; program++) {
                opening.add(programs.submit(() -> JpaStore.open(settings)));
            }
            for (Future<JpaStore> one : opening) {
                opened.add(one.get());
            }
            opened.forEach(store -> assertKept(key(store)));
            opened.forEach(UpgradeTest::assertSound);
            opened.forEach(UpgradeTest::assertPlaced);
            assertTrue(JpaStore.prepare(settings).migrations().isEmpty(), "nothing is left to do");
        } finally {
            programs.shutdownNow();
            opened.forEach(JpaStore::close);
        }
    }
}
