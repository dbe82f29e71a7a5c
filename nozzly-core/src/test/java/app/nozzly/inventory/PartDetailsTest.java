package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What people write down about places and parts, and what is refused. */
class PartDetailsTest {

    private static final LocationId SHELF = new LocationId(new UUID(1, 1));

    private static void assertWrong(String field, Executable attempt) {
        List<String> fields = assertThrows(NozzlyException.class, attempt).fieldErrors().stream()
                .map(error -> error.field())
                .toList();
        assertEquals(List.of(field), fields);
    }

    private static Location location(String name, String notes) {
        return new Location(SHELF, name, LocationKind.SHELF, Optional.of(notes), true, Version.INITIAL);
    }

    private static ComponentDetails part(String name, String unit, String sku, String notes, int minimum) {
        return new ComponentDetails(
                name,
                ComponentKind.MAGNET,
                unit,
                Optional.of(sku),
                Optional.of(Quantity.of(minimum)),
                Optional.empty(),
                Optional.of(notes));
    }

    private static ComponentReceipt receipt(int quantity, String cost, String lot, String day) {
        return new ComponentReceipt(
                SHELF,
                Quantity.of(quantity),
                BigMoney.parse("GBP " + cost),
                new MovementNote(Optional.empty(), Optional.empty(), Optional.of(lot), Optional.empty()),
                Optional.of(Instant.parse(day + "T10:00:00Z")));
    }

    @Test
    void placesHaveANameAndShortNotes() {
        Location shelf = location(" Shelf A ", " ");
        assertEquals("Shelf A", shelf.label());
        assertEquals(Optional.empty(), shelf.notes());
        assertWrong("name", () -> location(" ", "-"));
        assertWrong("name", () -> location("n".repeat(101), "-"));
        assertWrong("notes", () -> location("Shelf", "n".repeat(2001)));
    }

    @Test
    void partsHaveANameAUnitAndALeastStockThatIsNoDebt() {
        assertEquals(Optional.of("M-8"), part("Magnet", "pcs", " M-8 ", " ", 0).sku());
        assertWrong("name", () -> part(" ", "pcs", "-", "-", 0));
        assertWrong("name", () -> part("n".repeat(201), "pcs", "-", "-", 0));
        assertWrong("unit", () -> part("Magnet", " ", "-", "-", 0));
        assertWrong("unit", () -> part("Magnet", "u".repeat(21), "-", "-", 0));
        assertWrong("sku", () -> part("Magnet", "pcs", "s".repeat(65), "-", 0));
        assertWrong("notes", () -> part("Magnet", "pcs", "-", "n".repeat(2001), 0));
        assertWrong("minimum_quantity", () -> part("Magnet", "pcs", "-", "-", -1));
    }

    @Test
    void receiptsBringSomethingAtAKnownCostInALikelyYear() {
        assertEquals(Quantity.of(5), receipt(5, "0.12", "L1", "2026-11-20").quantity());
        assertWrong("quantity", () -> receipt(0, "0.12", "L1", "2026-11-20"));
        assertWrong("unit_cost", () -> receipt(5, "-0.12", "L1", "2026-11-20"));
        assertWrong("lot_number", () -> receipt(5, "0.12", "l".repeat(101), "2026-11-20"));
        assertWrong("occurred_at", () -> receipt(5, "0.12", "L1", "1900-01-01"));
    }
}
