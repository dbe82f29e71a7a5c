package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.CheckpointNote;
import app.nozzly.inventory.Checkpoints;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockCheck;
import app.nozzly.inventory.StockReport;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** L9: somebody who may do everything in the database cuts off the newest entries of a ledger and sets the spool back to where it was. */
@Tag("slow")
class LedgerCutTest {

    private static final TenantId SHOP = TenantId.of("00000000-0000-7000-8000-0000000000cc");

    private final JpaStoreSettings embedded = JpaStoreSettings.embedded(EmbeddedPlace.folder());

    /** A spool with four entries, of which the last two will be cut off. */
    private static Spool fill(JpaStore store) {
        Workbench bench = Workbench.in(store, SHOP);
        Spool spool = bench.filledSpool(Grams.of(1000));
        for (int use = 0; use < 3; use++) {
            bench.post(bench.movement(new UUID(5, use), spool.id(), Grams.of(-100)));
        }
        return spool;
    }

    private static CheckpointNote note(JpaStore store) {
        return new Checkpoints(new Transactions(store, Clock.systemUTC()), Clock.systemUTC())
                .make(Workbench.in(store, SHOP).context());
    }

    private static StockReport addUp(JpaStore store) {
        return new BalanceCheck(new Transactions(store, Clock.systemUTC()))
                .check(Workbench.in(store, SHOP).context());
    }

    private static StockReport check(JpaStore store) {
        return new StockCheck(new Transactions(store, Clock.systemUTC()))
                .check(Workbench.in(store, SHOP).context());
    }

    private static String[] cut(Spool spool) {
        String one = " where tenant_id = '" + SHOP + "' and ";
        return new String[] {
            "delete from stock_movement" + one + "spool_id = '" + spool.id() + "' and sequence > 2",
            "update spool set remaining_weight = 900, ledger_length = 2, ledger_hash = (select hash from stock_movement"
                    + one + "spool_id = '" + spool.id() + "' and sequence = 2)" + one + "id = '" + spool.id() + "'"
        };
    }

    private static void assertCut(StockReport report, Spool spool) {
        assertFalse(report.isSound());
        assertEquals(
                List.of("spool " + spool.code() + ": a checkpoint has noted 4 entries of spool " + spool.code()
                        + ", but there are 2: the newest were cut off; look for them in a backup"),
                report.faults().stream().map(Object::toString).toList());
    }

    @Test
    void l9_isNamedOnPostgresql() {
        Postgres place = Postgres.newDatabase();
        try (JpaStore store = JpaStore.open(place.settings())) {
            Spool spool = fill(store);
            assertEquals(new CheckpointNote(1, 1), note(store));
            assertEquals(new CheckpointNote(0, 0), note(store));
            assertTrue(check(store).isSound());
            place.asSuperuser("alter table stock_movement disable trigger user");
            place.asSuperuser(cut(spool));
            place.asSuperuser("alter table stock_movement enable trigger user");
            assertCut(check(store), spool);
            assertCut(addUp(store), spool);
        }
    }

    @Test
    void l9_isNamedOnH2() throws SQLException {
        Spool spool;
        try (JpaStore store = JpaStore.open(embedded)) {
            spool = fill(store);
            assertEquals(new CheckpointNote(1, 1), note(store));
            assertTrue(check(store).isSound());
        }
        try (HikariDataSource pool = Pools.open(Vendor.H2, embedded.login(), 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : cut(spool)) {
                statement.execute(change);
            }
            connection.commit();
        }
        try (JpaStore store = JpaStore.open(embedded)) {
            assertCut(check(store), spool);
            assertCut(addUp(store), spool);
        }
    }
}
