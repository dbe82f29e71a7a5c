package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
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
                connection.commit();
            }
        }
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
        assertEquals(3, steps.size(), steps.toString());
        try (JpaStore store = JpaStore.open(settings)) {
            assertKept(key(store));
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
            assertTrue(JpaStore.prepare(settings).migrations().isEmpty(), "nothing is left to do");
        } finally {
            programs.shutdownNow();
            opened.forEach(JpaStore::close);
        }
    }
}
