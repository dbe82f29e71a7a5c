package app.nozzly.persistence.jpa;

import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.StockMovement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migration 5.1: gives each entry that is there its place in the ledger of its spool and its fingerprint, and each spool the end of its ledger. The entries
 * stay as they are in all else, in the order in which the one ledger of the workshop had them. It can be run again after it was cut off.
 */
final class LedgersOfSpools implements JavaMigration {

    private static final int TOGETHER = 500;

    private static final String ENTRIES = "select m.tenant_id, " + StockMovementSql.ENTRY_COLUMNS
            + " from stock_movement m order by m.tenant_id, m.spool_id, m.sequence";

    private static final String PLACE = "update stock_movement set sequence = ?, hash = ? where tenant_id = ? and id = ?";
    private static final String END = "update spool set ledger_length = ?, ledger_hash = ? where tenant_id = ? and id = ?";

    private final Vendor vendor;

    LedgersOfSpools(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.1");
    }

    @Override
    public String getDescription() {
        return "fingerprints of the ledger";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        run(connection, vendor.ledger(Vendor.Guard.OFF));
        chain(connection);
        run(connection, vendor.ledger(Vendor.Guard.ON));
    }

    private static void chain(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                PreparedStatement place = connection.prepareStatement(PLACE);
                PreparedStatement end = connection.prepareStatement(END)) {
            query.setFetchSize(TOGETHER);
            Walk walk = new Walk(place, end);
            try (ResultSet entries = query.executeQuery(ENTRIES)) {
                while (entries.next()) {
                    Columns row = new Columns(entries);
                    walk.entry(row.uuid(), StockMovementSql.unplaced(row));
                }
            }
            walk.finish();
        }
    }

    private static void run(Connection connection, List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Goes from entry to entry. Not thread-safe. */
    private static final class Walk {

        private final PreparedStatement place;
        private final PreparedStatement end;
        private UUID tenant;
        private UUID spool;
        private LedgerEnd reached = LedgerEnd.NONE;
        private int waiting;

        Walk(PreparedStatement place, PreparedStatement end) {
            this.place = place;
            this.end = end;
        }

        void entry(UUID owner, StockMovementSql.Unplaced entry) throws SQLException {
            UUID reel = entry.movement().spool().value();
            if (!reel.equals(spool) || !owner.equals(tenant)) {
                close();
                tenant = owner;
                spool = reel;
            }
            StockMovement placed = reached.next(entry.movement(), entry.balanceAfter());
            reached = LedgerEnd.after(placed);
            add(place, owner, entry.movement().id().value());
            waiting++;
            if (waiting == TOGETHER) {
                flush();
            }
        }

        void finish() throws SQLException {
            close();
            flush();
        }

        private void close() throws SQLException {
            if (reached.length() > 0) {
                add(end, tenant, spool);
            }
            reached = LedgerEnd.NONE;
        }

        private void add(PreparedStatement change, UUID owner, UUID id) throws SQLException {
            change.setLong(1, reached.length());
            change.setBytes(2, reached.hash().bytes());
            change.setObject(3, owner);
            change.setObject(4, id);
            change.addBatch();
        }

        private void flush() throws SQLException {
            place.executeBatch();
            end.executeBatch();
            waiting = 0;
        }
    }
}
