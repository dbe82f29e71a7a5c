package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills an empty database with the contents of another store: the schema as it was there, all rows in one transaction, read again and compared before it
 * commits, then the migrations that came later. What fails leaves the database as empty as it was. Used once.
 */
final class StoreRestoration {

    /** Since this version a server names its workshops, so that it can be said whether there are any. */
    private static final int NAMES_WORKSHOPS = 9;

    private final JpaStoreSettings settings;
    private final Vendor vendor;
    private final StoreContents source;

    StoreRestoration(JpaStoreSettings settings, StoreContents source) {
        this.settings = settings;
        this.vendor = settings.vendor();
        this.source = source;
    }

    void run() throws SQLException {
        if (source.schema() > Schema.number(vendor.schemaVersion())) {
            throw refusal("restore.newer", source.schema(), Schema.number(vendor.schemaVersion()));
        }
        boolean fresh = refuseUnlessEmpty();
        try {
            Schema.migrate(settings, source.schema());
            Schema.prepareRoles(settings);
            try (HikariDataSource pool = worker();
                    Connection connection = pool.getConnection()) {
                fill(connection);
            }
            Schema.prepare(settings);
        } catch (SQLException | RuntimeException | Error failed) {
            if (fresh) {
                clean(failed);
            }
            throw failed;
        }
    }

    /** Whether the database has no schema at all. */
    private boolean refuseUnlessEmpty() throws SQLException {
        try (HikariDataSource pool = Pools.open(vendor, settings.migration(), 1);
                Connection connection = pool.getConnection()) {
            Optional<String> version = Schema.version(connection);
            if (version.isEmpty() && TableLayout.names(connection).isEmpty()) {
                return true;
            }
            int found = version.map(Schema::number).orElse(0);
            if (found > source.schema() || found == 0 || found < NAMES_WORKSHOPS && vendor.hasPolicies()) {
                throw refusal("restore.schema", version.orElse("?"), source.schema());
            }
        }
        try (HikariDataSource pool = worker();
                Connection connection = pool.getConnection()) {
            refuseRows(connection);
        }
        return false;
    }

    private void refuseRows(Connection connection) throws SQLException {
        for (Optional<UUID> scope : CopySql.scopes(connection, vendor)) {
            if (scope.isPresent()) {
                CopySql.bind(connection, scope.get());
            }
            for (String table : TableLayout.names(connection)) {
                if (CopySql.hasRows(connection, table)) {
                    throw refusal("restore.not_empty", settings.toString().replaceAll(";[^ ]*", ""), table);
                }
            }
        }
        connection.rollback();
    }

    /** Connections of the role that works, which the policies bind. */
    private HikariDataSource worker() throws SQLException {
        HikariDataSource pool = Pools.open(vendor, settings.login(), 1);
        try {
            Optional<String> role = vendor.lesserRole(pool);
            if (role.isEmpty()) {
                return pool;
            }
            pool.close();
            return Pools.open(vendor, settings.login(), 1, role);
        } catch (SQLException | RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    private void fill(Connection connection) throws SQLException {
        Map<String, TableLayout> layouts = TableLayout.all(connection).stream()
                .collect(Collectors.toMap(layout -> layout.table().name(), Function.identity()));
        connection.rollback();
        CopySql.readRowByRow(connection, vendor);
        try {
            Set<UUID> tenants = new LinkedHashSet<>();
            for (StoredTable table : source.tables()) {
                TableLayout layout = layout(layouts, table);
                ContentSum put = load(connection, layout, tenants);
                compare(connection, layout, tenants, put);
            }
            connection.commit();
            CopySql.sync(connection, vendor);
        } catch (SQLException | RuntimeException | Error failed) {
            connection.rollback();
            throw failed;
        }
    }

    /** The table as the database has it, with its columns in the order of the rows that come. */
    private static TableLayout layout(Map<String, TableLayout> layouts, StoredTable table) {
        TableLayout there = Optional.ofNullable(layouts.get(table.name()))
                .orElseThrow(() -> refusal("restore.table", table.name(), "?"));
        List<String> known = there.table().columns();
        if (!Set.copyOf(known).equals(Set.copyOf(table.columns()))
                || known.size() != table.columns().size()) {
            throw refusal("restore.table", table.name(), String.join(", ", table.columns()));
        }
        List<ColumnKind> kinds = table.columns().stream()
                .map(column -> there.kinds().get(known.indexOf(column)))
                .toList();
        return new TableLayout(table, kinds, there.order());
    }

    private ContentSum load(Connection connection, TableLayout layout, Set<UUID> tenants) throws SQLException {
        try (RowLoader loader = new RowLoader(connection, vendor, layout.table(), layout.kinds(), tenants)) {
            source.rows(layout.table(), line -> {
                try {
                    loader.add(line);
                } catch (SQLException failed) {
                    throw Failures.of(failed, Subject.of(layout.table().name().replace('_', ' '), ""));
                } catch (IllegalArgumentException malformed) {
                    throw refusal("restore.row", layout.table().name(), malformed.getMessage());
                }
            });
            return loader.finish();
        }
    }

    /** Reads back what was put in. */
    private void compare(Connection connection, TableLayout layout, Set<UUID> tenants, ContentSum put)
            throws SQLException {
        ContentSum found = new ContentSum();
        if (vendor.hasPolicies()) {
            for (UUID tenant : tenants) {
                CopySql.read(connection, layout, Optional.of(tenant), found::add);
            }
        } else {
            CopySql.read(connection, layout, Optional.empty(), found::add);
        }
        if (found.rows() != put.rows() || !found.text().equals(put.text())) {
            throw refusal("restore.differs", layout.table().name(), put.rows(), found.rows());
        }
    }

    private void clean(Throwable reason) {
        try {
            Schema.clean(settings);
        } catch (RuntimeException left) {
            reason.addSuppressed(left);
        }
    }

    private static NozzlyException refusal(String key, Object... arguments) {
        return new NozzlyException(CommonError.UNSUPPORTED, Message.of(StoreRestoration.class, key, arguments));
    }
}
