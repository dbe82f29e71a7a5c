package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Migrations, rows and the version that the program expects fit together. */
@Tag("slow")
class EmbeddedSchemaTest {

    /** Flyway's own table, and the queue of the library db-scheduler: it belongs to the installation, asks for all that is due at once, and names jobs only. */
    private static final String KEYS = "select k.constraint_name from information_schema.table_constraints k"
            + " where k.table_schema = 'public' and k.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')"
            + " and k.table_name not in ('flyway_schema_history', 'scheduled_tasks')";

    private final JpaStoreSettings settings = JpaStoreSettings.embedded(EmbeddedPlace.folder());

    @Test
    void t2_everyKeyContainsTheTenant() throws SQLException {
        JpaStore.open(settings).close();
        assertEquals(46 + 22 + 32, select(KEYS).size(), "tables, uniques, references");
        assertEquals(
                List.of(),
                select(KEYS + " and not exists (select 1 from information_schema.key_column_usage c"
                        + " where c.constraint_name = k.constraint_name and c.column_name = 'tenant_id')"));
    }

    @Test
    void rowsFitTheSchemaOnH2() {
        JpaStore.open(settings).close();
        validate(Vendor.H2, settings);
    }

    @Test
    void rowsFitTheSchemaOnPostgresql() {
        Postgres place = Postgres.newDatabase();
        JpaStore.open(place.settings()).close();
        validate(Vendor.POSTGRESQL, place.settings());
    }

    @Test
    void theProgramExpectsTheLastMigration() {
        for (Vendor vendor : Vendor.values()) {
            JpaStoreSettings.Login login = vendor == Vendor.H2
                    ? settings.login()
                    : Postgres.newDatabase().settings().migration();
            try (HikariDataSource pool = Pools.open(vendor, login, 2)) {
                Flyway flyway = Schema.flyway(vendor, pool);
                MigrationInfo[] all = flyway.info().all();
                assertEquals(
                        vendor.schemaVersion(), all[all.length - 1].getVersion().getVersion(), vendor::toString);
            }
        }
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        JpaStore.open(settings).close();
        try (HikariDataSource pool = Pools.open(Vendor.H2, settings.login(), 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) values (99, '99', 'future', 'SQL', 'V99', 'sa', 1, true)");
            connection.commit();
        }
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> JpaStore.open(settings));
        assertEquals(CommonError.UNSUPPORTED, refusal.code());
    }

    @Test
    void aMigrationWithoutRightsIsRefused() {
        Postgres place = Postgres.newDatabase();
        JpaStoreSettings powerless = JpaStoreSettings.server(place.url(), Postgres.APPLICATION, Postgres.PASSWORD);
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> JpaStore.open(powerless));
        assertEquals(CommonError.UNAVAILABLE, refusal.code());
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> JpaStore.open(JpaStoreSettings.server("jdbc:postgresql://localhost:1/none", "nobody", "")));
        assertEquals(CommonError.UNAVAILABLE, refusal.code());
    }

    @Test
    void nothingIsLeftAfterClosing() throws InterruptedException {
        Path folder = EmbeddedPlace.folder();
        List<String> before = threads();
        for (int cycle = 0; cycle < 20; cycle++) {
            JpaStore store = JpaStore.open(JpaStoreSettings.embedded(folder));
            Workbench.in(store).brand(1);
            store.close();
        }
        List<String> left = threads();
        left.removeAll(before);
        // A thread that has been told to end may still be seen for a moment.
        for (int look = 0; look < 100 && !left.isEmpty(); look++) {
            Thread.sleep(50);
            left = threads();
            left.removeAll(before);
        }
        assertEquals(List.of(), left);
    }

    private static List<String> threads() {
        return new ArrayList<>(Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("(?i).*(nozzly|hikari|h2|mvstore).*"))
                .toList());
    }

    private static void validate(Vendor vendor, JpaStoreSettings settings) {
        Configuration configuration = SessionFactories.configuration(vendor);
        configuration.getProperties().remove("hibernate.connection.provider_class");
        configuration
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "true")
                .setProperty("hibernate.connection.provider_disables_autocommit", "false")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.connection.url", settings.login().jdbcUrl())
                .setProperty("hibernate.connection.username", settings.login().user())
                .setProperty("hibernate.connection.password", settings.login().password());
        try (SessionFactory valid = configuration.buildSessionFactory()) {
            assertEquals(44, valid.getMetamodel().getEntities().size());
        }
    }

    private List<String> select(String sql) throws SQLException {
        try (HikariDataSource pool = Pools.open(Vendor.H2, settings.login(), 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
