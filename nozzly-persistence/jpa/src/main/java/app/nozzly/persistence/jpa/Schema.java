package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date. A schema that is current is recognised by one row, so that opening an existing store does not pay for Flyway's start.
 */
final class Schema {

    /** No such table: PostgreSQL, H2, H2 when it has no table at all. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    /** Behind all steps of one version; it need not be there. */
    private static final String LAST_OF_A_VERSION = ".999?";

    private Schema() {}

    static void bringUpToDate(JpaStoreSettings settings, DataSource pool) throws SQLException {
        if (!isCurrent(settings, pool)) {
            if (settings.isReadOnly()) {
                throw unfit("store.outdated", settings, pool);
            }
            prepare(settings, pool);
        }
    }

    /** The same with a pool of its own. */
    static PreparedSchema prepare(JpaStoreSettings settings) throws SQLException {
        try (HikariDataSource pool = Pools.open(settings.vendor(), settings.migration(), 2)) {
            return prepare(settings, pool);
        }
    }

    /** Migrates where that is needed. */
    static PreparedSchema prepare(JpaStoreSettings settings, DataSource pool) throws SQLException {
        Optional<String> before = version(pool);
        List<String> steps = isCurrent(settings, pool) ? List.of() : migrate(settings);
        prepareRoles(settings);
        if (!isCurrent(settings, pool)) {
            throw unfit("store.newer", settings, pool);
        }
        return new PreparedSchema(settings.toString(), before, settings.vendor().schemaVersion(), steps);
    }

    private static boolean isCurrent(JpaStoreSettings settings, DataSource pool) throws SQLException {
        return version(pool).equals(Optional.of(settings.vendor().schemaVersion()));
    }

    private static NozzlyException unfit(String key, JpaStoreSettings settings, DataSource pool) throws SQLException {
        String found = version(pool).orElse("0");
        return new NozzlyException(
                CommonError.UNSUPPORTED,
                Message.of(Schema.class, key, found, settings.vendor().schemaVersion()));
    }

    /** Runs the migrations that are missing. */
    static Flyway flyway(Vendor vendor, DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations(vendor.migrations().toArray(String[]::new))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholders(Map.of("collation", vendor.collation()))
                .javaMigrations(new LedgersOfSpools(vendor))
                .load();
    }

    /** Runs the missing migrations and gives their names. */
    private static List<String> migrate(JpaStoreSettings settings) {
        return asOwner(
                settings,
                flyway -> flyway.migrate().migrations.stream()
                        .map(done -> done.version + " " + done.description)
                        .toList());
    }

    /** Runs the missing migrations up to those of a version. */
    static void migrate(JpaStoreSettings settings, int number) {
        asOwner(
                settings,
                flyway -> Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .target(number + LAST_OF_A_VERSION)
                        .load()
                        .migrate());
    }

    /** Takes away everything that there is. */
    static void clean(JpaStoreSettings settings) {
        asOwner(
                settings,
                flyway -> Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .load()
                        .clean());
    }

    private static <T> T asOwner(JpaStoreSettings settings, Function<Flyway, T> work) {
        try (HikariDataSource owner = Pools.open(settings.vendor(), settings.migration(), 2)) {
            return work.apply(flyway(settings.vendor(), owner));
        } catch (FlywayException failed) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE, Message.of(Schema.class, "store.schema", failed.getMessage()), failed);
        }
    }

    /** What was migrated can be worked with: new tables are granted to the role that works. */
    static void prepareRoles(JpaStoreSettings settings) throws SQLException {
        if (!settings.migration().equals(settings.login())) {
            try (HikariDataSource owner = Pools.open(settings.vendor(), settings.migration(), 1)) {
                settings.vendor().prepareRoles(owner, settings);
            }
        }
    }

    private static Optional<String> version(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return version(connection);
        }
    }

    /** The whole number of the schema that is there; 0 without one. */
    static int number(Connection connection) throws SQLException {
        return version(connection).map(Schema::number).orElse(0);
    }

    /** The whole number of a version: what comes behind the point differs between databases. */
    static int number(String version) {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    static Optional<String> version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet latest = statement.executeQuery("select version from flyway_schema_history"
                        + " where success = true and version is not null order by installed_rank desc limit 1")) {
            return latest.next() ? Optional.of(latest.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            if (NO_TABLE.contains(failed.getSQLState())) {
                return Optional.empty();
            }
            throw failed;
        } finally {
            connection.rollback();
        }
    }
}
