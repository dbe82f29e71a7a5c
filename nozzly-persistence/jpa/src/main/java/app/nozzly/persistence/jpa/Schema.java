package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date. A schema that is current is recognised by one row, so that opening an existing store does not pay for Flyway's start.
 */
final class Schema {

    /** No such table: PostgreSQL, H2, H2 when it has no table at all. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private Schema() {}

    static void bringUpToDate(JpaStoreSettings settings, DataSource pool) throws SQLException {
        Vendor vendor = settings.vendor();
        if (!version(pool).equals(Optional.of(vendor.schemaVersion()))) {
            migrate(settings);
            Optional<String> reached = version(pool);
            if (!reached.equals(Optional.of(vendor.schemaVersion()))) {
                throw new NozzlyException(
                        CommonError.UNSUPPORTED,
                        Message.of(Schema.class, "store.newer", reached.orElse("?"), vendor.schemaVersion()));
            }
        }
    }

    /** Runs the migrations that are missing. */
    static Flyway flyway(Vendor vendor, DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations(vendor.migrations().toArray(String[]::new))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholders(Map.of("collation", vendor.collation()))
                .load();
    }

    private static void migrate(JpaStoreSettings settings) {
        try (HikariDataSource owner = Pools.open(settings.vendor(), settings.migration(), 2)) {
            flyway(settings.vendor(), owner).migrate();
        } catch (FlywayException failed) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE, Message.of(Schema.class, "store.schema", failed.getMessage()), failed);
        }
    }

    private static Optional<String> version(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return version(connection);
        }
    }

    private static Optional<String> version(Connection connection) throws SQLException {
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
