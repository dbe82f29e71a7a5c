package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The statements that copy a store. They concern all tenants: where policies hide what is not the transaction's tenant, they go from tenant to tenant, each of
 * which the transaction is bound to. Names of tables and columns are those of the database's own catalogue. Stateless.
 */
final class CopySql {

    /** Rows that are fetched together; a row can be a megabyte. */
    private static final int FETCHED = 50;

    private CopySql() {}

    /** Begins a transaction that sees one state and reads row by row. */
    static void beginReading(Connection connection, Vendor vendor) throws SQLException {
        vendor.begin(connection, Vendor.TransactionKind.READING);
        if (vendor.hasPolicies()) {
            execute(connection, "set transaction isolation level repeatable read read only");
        }
        readRowByRow(connection, vendor);
    }

    /** Has an embedded database give rows as they are asked for; a server does so by itself. Ends the transaction under way. */
    static void readRowByRow(Connection connection, Vendor vendor) throws SQLException {
        if (!vendor.hasPolicies()) {
            execute(connection, "set lazy_query_execution 1");
        }
    }

    /** Ends it; the connection is as it was. */
    static void endReading(Connection connection, Vendor vendor) throws SQLException {
        connection.rollback();
        if (!vendor.hasPolicies()) {
            execute(connection, "set lazy_query_execution 0");
            connection.rollback();
        }
    }

    /** Makes a commit durable. */
    static void sync(Connection connection, Vendor vendor) throws SQLException {
        if (!vendor.hasPolicies()) {
            execute(connection, "checkpoint sync");
        }
    }

    /**
     * As whom all rows can be met: each tenant where policies hide them, nobody where they do not. A tenant is the installation, or has a workshop, which the
     * directory names.
     */
    static List<Optional<UUID>> scopes(Connection connection, Vendor vendor) throws SQLException {
        if (!vendor.hasPolicies()) {
            return List.of(Optional.empty());
        }
        UUID installation = TenantId.INSTALLATION.value();
        bind(connection, installation);
        Set<UUID> tenants = new LinkedHashSet<>();
        tenants.add(installation);
        tenants.addAll(ids(connection, "select workshop_id from workshop_directory order by workshop_id"));
        tenants.addAll(ids(connection, "select distinct workshop_id from affiliation order by workshop_id"));
        return tenants.stream().map(Optional::of).toList();
    }

    /** Lets a transaction see and write the rows of a tenant, on a database with policies. */
    static void bind(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.current_tenant_id', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    /** Gives the rows of a table as lines. */
    static void read(Connection connection, TableLayout layout, Optional<UUID> tenant, Consumer<String> line)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select(layout, tenant))) {
            if (tenant.isPresent()) {
                bind(connection, tenant.get());
                statement.setObject(1, tenant.get());
            }
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    line.accept(line(row, layout.kinds()));
                }
            }
        }
    }

    private static String select(TableLayout layout, Optional<UUID> tenant) {
        return "select " + String.join(", ", layout.table().columns()) + " from "
                + layout.table().name()
                + tenant.map(bound -> " where tenant_id = ?").orElse("")
                + layout.order().map(keys -> " order by " + keys).orElse("");
    }

    private static String line(ResultSet row, List<ColumnKind> kinds) throws SQLException {
        List<Optional<String>> values = new ArrayList<>(kinds.size());
        for (int index = 0; index < kinds.size(); index++) {
            values.add(kinds.get(index).read(row, index + 1));
        }
        return RowText.line(values);
    }

    /** Whether a table has a row. */
    static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return row.next();
        }
    }

    /** A statement that inserts rows of these columns. */
    static PreparedStatement insert(Connection connection, StoredTable table) throws SQLException {
        String places = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        return connection.prepareStatement("insert into " + table.name() + " (" + String.join(", ", table.columns())
                + ") values (" + places + ")");
    }

    private static List<UUID> ids(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<UUID> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
