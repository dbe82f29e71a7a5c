package app.nozzly.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts the rows of one table into a database, many at a time. Not thread-safe. */
final class RowLoader implements AutoCloseable {

    private static final int TOGETHER = 500;
    private static final int LETTERS_TOGETHER = 4_000_000;

    private final Connection connection;
    private final Vendor vendor;
    private final List<ColumnKind> kinds;
    private final int tenantColumn;
    private final Set<UUID> tenants;
    private final PreparedStatement insert;
    private final ContentSum sum = new ContentSum();
    private Optional<UUID> bound = Optional.empty();
    private int waiting;
    private int letters;

    /**
     * A loader.
     *
     * @param table the columns as the rows have them
     * @param kinds of these columns
     * @param tenants takes each tenant that a row belongs to
     */
    RowLoader(Connection connection, Vendor vendor, StoredTable table, List<ColumnKind> kinds, Set<UUID> tenants)
            throws SQLException {
        this.connection = connection;
        this.vendor = vendor;
        this.kinds = kinds;
        this.tenantColumn = table.columns().indexOf("tenant_id");
        this.tenants = tenants;
        this.insert = CopySql.insert(connection, table);
    }

    /** @throws IllegalArgumentException when the line is no row of this table */
    void add(String line) throws SQLException {
        List<Optional<String>> values = RowText.values(line);
        if (values.size() != kinds.size()) {
            throw new IllegalArgumentException(values.size() + " values instead of " + kinds.size());
        }
        belong(UUID.fromString(values.get(tenantColumn).orElseThrow(IllegalArgumentException::new)));
        for (int index = 0; index < kinds.size(); index++) {
            bind(index, values.get(index));
        }
        insert.addBatch();
        sum.add(line);
        waiting++;
        letters += line.length();
        if (waiting >= TOGETHER || letters >= LETTERS_TOGETHER) {
            flush();
        }
    }

    /** All rows are in the database; what they come to. */
    ContentSum finish() throws SQLException {
        flush();
        return sum;
    }

    private void bind(int index, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            kinds.get(index).bind(insert, index + 1, value.get());
        } else {
            insert.setNull(index + 1, Types.NULL);
        }
    }

    /** The policies let a transaction write rows of one tenant at a time. */
    private void belong(UUID tenant) throws SQLException {
        if (bound.filter(tenant::equals).isPresent()) {
            return;
        }
        flush();
        tenants.add(tenant);
        bound = Optional.of(tenant);
        if (vendor.hasPolicies()) {
            CopySql.bind(connection, tenant);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
            letters = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
