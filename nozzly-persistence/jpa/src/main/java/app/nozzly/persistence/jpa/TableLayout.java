package app.nozzly.persistence.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table whose rows are copied, as the database describes it: a table that a migration adds is copied without anybody's doing. Immutable.
 *
 * @param table its name and columns
 * @param kinds of the columns, in their order
 * @param order how its rows are sorted, so that what others of them refer to comes first; empty when they do not refer to each other
 */
record TableLayout(StoredTable table, List<ColumnKind> kinds, Optional<String> order) {

    /** Flyway's own; the queue, which the host puts together again from the jobs; what a trigger writes. */
    static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "scheduled_tasks", "workshop_directory");

    /** A reversal is a later entry of the same ledger. */
    private static final Map<String, String> ORDERS = Map.of(
            "stock_movement", "tenant_id, spool_id, sequence",
            "component_movement", "tenant_id, component_id, sequence");

    TableLayout {
        kinds = List.copyOf(kinds);
    }

    /** All tables that are copied, in an order in which they can be filled. */
    static List<TableLayout> all(Connection connection) throws SQLException {
        Map<String, Map<String, ColumnKind>> columns = columns(connection);
        Map<String, Set<String>> references = new TreeMap<>();
        for (String table : columns.keySet()) {
            references.put(table, references(connection, table));
        }
        return filled(references).stream()
                .map(name -> layout(name, columns.get(name), references.get(name)))
                .toList();
    }

    private static TableLayout layout(String name, Map<String, ColumnKind> columns, Set<String> references) {
        StoredTable table = new StoredTable(name, List.copyOf(columns.keySet()));
        return new TableLayout(table, List.copyOf(columns.values()), order(name, references));
    }

    private static Optional<String> order(String name, Set<String> references) {
        if (references.contains(name) && !ORDERS.containsKey(name)) {
            throw new IllegalStateException("nobody has said in which order the rows of " + name + " can be filled in");
        }
        return Optional.ofNullable(ORDERS.get(name));
    }

    /** The column types of each table, in the order of the columns. */
    private static Map<String, Map<String, ColumnKind>> columns(Connection connection) throws SQLException {
        Map<String, Map<String, ColumnKind>> columns = new TreeMap<>();
        for (String table : names(connection)) {
            columns.put(table, new LinkedHashMap<>());
        }
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet row = database.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (row.next()) {
                String name = row.getString("COLUMN_NAME");
                int type = row.getInt("DATA_TYPE");
                String typeName = row.getString("TYPE_NAME");
                Optional.ofNullable(columns.get(row.getString("TABLE_NAME")))
                        .ifPresent(known -> known.put(name, ColumnKind.of(type, typeName)));
            }
        }
        return columns;
    }

    /** The tables of the program. */
    static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet row =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        names.removeAll(LEFT_OUT);
        return names;
    }

    private static Set<String> references(Connection connection, String table) throws SQLException {
        Set<String> references = new TreeSet<>();
        try (ResultSet row =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                references.add(row.getString("PKTABLE_NAME"));
            }
        }
        return references;
    }

    /** What is referred to comes first. */
    private static List<String> filled(Map<String, Set<String>> references) {
        List<String> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (order.size() < references.size()) {
            Set<String> next = references.keySet().stream()
                    .filter(name -> !done.contains(name))
                    .filter(name -> references.get(name).stream().allMatch(to -> to.equals(name) || done.contains(to)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + references.keySet());
            }
            order.addAll(next);
            done.addAll(next);
        }
        return order;
    }
}
