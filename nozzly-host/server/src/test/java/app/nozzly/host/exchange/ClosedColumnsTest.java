package app.nozzly.host.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.inventory.Stated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Columns that whoever imports a file may not use. */
class ClosedColumnsTest {

    private static final String FILE = "spool_id,supplier,Seller,notes\nFIL-001,Ember,Brook,dry\n";

    @Test
    void theyAreIgnoredByTheirNamesAndSayNothing() {
        SpoolRows rows = read(ImportDesk.closed(false));
        assertEquals(List.of("supplier", "Seller"), rows.columns().ignored());
        assertFalse(rows.rows().get(0).spool().supplier().said());
        assertEquals(Stated.as(Optional.of("dry")), rows.rows().get(0).spool().notes());
    }

    @Test
    void forOthersTheBestHeadingCounts() {
        SpoolRows rows = read(ImportDesk.closed(true));
        assertEquals(List.of(), rows.columns().ignored());
        assertEquals(Stated.as(Optional.of("Ember")), rows.rows().get(0).spool().supplier());
    }

    private static SpoolRows read(Set<SpoolColumn> closed) {
        Sheet sheet = new SheetReading(new JsonFormat()).read(FILE.getBytes(StandardCharsets.UTF_8));
        return SpoolRows.of(sheet, CurrencyUnit.GBP, List.of(), closed);
    }
}
