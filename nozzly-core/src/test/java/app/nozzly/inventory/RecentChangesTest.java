package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.TestWorkshop;
import app.nozzly.quantity.Grams;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed lately, of both ledgers and the trail. */
class RecentChangesTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final RecentChanges changes = new RecentChanges(shop.transactions);

    private List<String> told(int most) {
        return changes.after(shop.context, TestWorkshop.NOW.minus(1, ChronoUnit.SECONDS), most).stream()
                .map(change -> change.kind() + " " + change.subject())
                .sorted()
                .toList();
    }

    @Test
    void movementsAndChangesAreToldOf() {
        Spool spool = shop.spool("eSUN", "PLA", "Black", "20.00");
        shop.spools.use(shop.context, "1", SpoolUse.now(Grams.of(10), "Print"));
        Component magnet = new Components(shop.transactions, shop.ids)
                .add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET));
        List<String> told = told(10);
        assertEquals(3, told.stream().filter(("spool " + spool.id())::equals).count(), "made, filled and used");
        assertEquals(
                1, told.stream().filter(("component " + magnet.id())::equals).count());
        assertEquals(2, told(1).size(), "the latest of the ledger of spools and of the trail");
        assertEquals(List.of(), changes.after(shop.context, TestWorkshop.NOW, 10));
    }

    @Test
    void theOldestComeFirst() {
        shop.spool("eSUN", "PLA", "Black", "20.00");
        List<String> ids = changes.after(shop.context, TestWorkshop.NOW.minus(1, ChronoUnit.SECONDS), 10).stream()
                .map(change -> change.id().toString())
                .toList();
        assertEquals(ids.stream().sorted().toList(), ids, "at one moment by id");
    }
}
