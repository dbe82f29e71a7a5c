package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockReport;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** L9: what somebody changes who may do everything in the database is found by adding up, and named. */
@Tag("slow")
class BalanceCheckTest {

    private static final TenantId SHOP = TenantId.of("00000000-0000-7000-8000-0000000000cc");
    private static final String MINE = " where tenant_id = '" + SHOP + "' and ";

    /** A spool with 1000 g in and three times 100 g out. */
    private static Spool fill(JpaStore store) {
        Workbench bench = Workbench.in(store, SHOP);
        Spool spool = bench.filledSpool(Grams.of(1000));
        for (int use = 0; use < 3; use++) {
            bench.post(bench.movement(new UUID(5, use), spool.id(), Grams.of(-100)));
        }
        return spool;
    }

    private static List<String> faults(JpaStore store) {
        StockReport report = new BalanceCheck(new Transactions(store, Clock.systemUTC()))
                .check(Workbench.in(store, SHOP).context());
        assertEquals(1, report.spools().spools());
        return report.faults().stream().map(Object::toString).toList();
    }

    /** Does something that nobody may do, says what is found, and puts it right again. */
    private static void assertNamed(Postgres place, JpaStore store, String change, String back, String fault) {
        place.asSuperuser("alter table stock_movement disable trigger user", change);
        assertEquals(List.of(fault), faults(store));
        place.asSuperuser(back, "alter table stock_movement enable trigger user");
        assertEquals(List.of(), faults(store));
    }

    @Test
    void whatWasChangedBehindTheProgramsBackIsNamed() {
        Postgres place = Postgres.newDatabase();
        try (JpaStore store = JpaStore.open(place.settings())) {
            Spool spool = fill(store);
            assertEquals(List.of(), faults(store));
            String code = spool.code();
            String id = spool.id().toString();
            String one = MINE + "id = '" + id + "'";
            String entry = MINE + "spool_id = '" + id + "' and sequence = 2";
            assertNamed(
                    place,
                    store,
                    "update spool set remaining_weight = 701" + one,
                    "update spool set remaining_weight = 700" + one,
                    "spool " + code + ": spool " + code + " is said to hold 701 g, but its movements come to 700 g");
            assertNamed(
                    place,
                    store,
                    "update stock_movement set weight_delta = -90" + entry,
                    "update stock_movement set weight_delta = -100" + entry,
                    "spool " + code + ": spool " + code + " is said to hold 700 g, but its movements come to 710 g");
            assertNamed(
                    place,
                    store,
                    "update spool set allocated_weight = 5" + one,
                    "update spool set allocated_weight = 0" + one,
                    "spool " + code + ": spool " + code
                            + " is said to have 5 g claimed, but its movements come to 0 g");
            assertNamed(
                    place,
                    store,
                    "update spool set ledger_length = 9" + one,
                    "update spool set ledger_length = 4" + one,
                    "spool " + code + ": spool " + code + " is said to have 9 entries, but there are 4");
            assertNamed(
                    place,
                    store,
                    "update stock_movement set sequence = 7" + MINE + "spool_id = '" + id + "' and sequence = 4",
                    "update stock_movement set sequence = 4" + MINE + "spool_id = '" + id + "' and sequence = 7",
                    "spool " + code + ": the entries of spool " + code
                            + " have places from 1 to 7, but there are 4: one is missing, or its place was changed");
            assertTrue(faults(store).isEmpty());
        }
    }
}
