package app.nozzly.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a database holds at one moment, while others go on writing. Not thread-safe; ends with its transaction. */
final class StoreSnapshot implements StoreContents {

    private static final Subject COPY = Subject.of("copy", "");

    private final Connection connection;
    private final int schema;
    private final Map<StoredTable, TableLayout> layouts;
    private final List<StoredTable> tables;
    private final List<Optional<UUID>> scopes;

    private StoreSnapshot(Connection connection, Vendor vendor, int schema) throws SQLException {
        List<TableLayout> all = TableLayout.all(connection);
        this.connection = connection;
        this.schema = schema;
        this.layouts = all.stream().collect(Collectors.toMap(TableLayout::table, Function.identity()));
        this.tables = all.stream().map(TableLayout::table).toList();
        this.scopes = CopySql.scopes(connection, vendor);
    }

    /** Reads a database in a transaction of its own, which changes nothing. */
    static <T> T read(Connection connection, Vendor vendor, Function<StoreContents, T> work) {
        try {
            int schema = Schema.number(connection);
            CopySql.beginReading(connection, vendor);
            try {
                return work.apply(new StoreSnapshot(connection, vendor, schema));
            } finally {
                CopySql.endReading(connection, vendor);
            }
        } catch (SQLException failed) {
            throw Failures.of(failed, COPY);
        }
    }

    @Override
    public int schema() {
        return schema;
    }

    @Override
    public List<StoredTable> tables() {
        return tables;
    }

    @Override
    public void rows(StoredTable table, Consumer<String> row) {
        TableLayout layout = layouts.get(table);
        try {
            for (Optional<UUID> scope : scopes) {
                CopySql.read(connection, layout, scope, row);
            }
        } catch (SQLException failed) {
            throw Failures.of(failed, COPY);
        }
    }
}
