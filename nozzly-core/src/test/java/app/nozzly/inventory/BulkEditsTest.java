package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditLog;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkEditsTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final BulkEdits edits = new BulkEdits(shop.transactions, shop.ids, shop.clock);
    private final Locations locations = new Locations(shop.transactions, shop.ids);
    private final Spool red = shop.spool("Prusament", "PLA", "Red", "20");
    private final Spool black = shop.spool("Prusament", "PLA", "Black", "20");
    private final Spool petg = shop.spool("Prusament", "PETG", "Black", "20");

    private static BulkChange to(String place) {
        return new BulkChange(
                Optional.of(place),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static BulkChange clearing(BulkChange.Field... fields) {
        return new BulkChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(fields));
    }

    private Spool now(Spool spool) {
        return shop.spools.get(shop.context, spool.code());
    }

    private Optional<String> place(Spool spool) {
        return now(spool).details().storageLocation();
    }

    private static SpoolSelection pla() {
        return SpoolSelection.matching(ListQuery.FIRST_PAGE.withFilters(Map.of("material_type", "PLA")));
    }

    @Test
    void aPreviewSaysWhatWouldBecomeOfThemAndChangesNothing() {
        edits.apply(shop.context, SpoolSelection.of(List.of(red.id())), to("Shelf A"));
        BulkPreview preview = edits.preview(shop.context, pla(), to("Shelf A"));
        assertEquals(2, preview.chosen());
        assertEquals(1, preview.changing());
        BulkPreview.Sample sample = preview.sample().get(0);
        assertEquals(black.id(), sample.spool().id());
        assertEquals(Optional.empty(), sample.before().storageLocation());
        assertEquals(Optional.of("Shelf A"), sample.after().storageLocation());
        assertEquals(Optional.empty(), place(black));
    }

    @Test
    void allThatMatchAreChangedToldOfAndGivenBack() {
        long told = entries();
        BulkEdit edit = edits.apply(shop.context, pla(), to("shelf a"));
        assertEquals(2, edit.chosen());
        assertEquals(2, edit.changed());
        // the place, two spools, and the edit itself
        assertEquals(told + 4, entries());
        assertEquals(Optional.of("shelf a"), place(red));
        assertEquals(Optional.empty(), place(petg));
        assertEquals(edit, edits.get(shop.context, edit.id().toString()));
        BulkEdit undone = edits.undo(shop.context, edit.id().toString());
        assertTrue(undone.isUndone());
        assertEquals(0, undone.kept());
        assertEquals(red.details(), now(red).details());
        assertEquals(Optional.empty(), place(black));
        NozzlyException twice = assertThrows(
                NozzlyException.class, () -> edits.undo(shop.context, edit.id().toString()));
        assertEquals(InventoryError.ALREADY_REVERSED, twice.code());
    }

    @Test
    void everyFieldIsSetEmptiedAndGivenBackWithoutTouchingTheOthers() {
        BulkChange all = new BulkChange(
                Optional.of("Shelf A"),
                Optional.of(" L-7 "),
                Optional.of("dry"),
                Optional.of(Grams.of(193)),
                Optional.empty(),
                Optional.of(false),
                Set.of());
        SpoolSelection one = SpoolSelection.of(List.of(red.id()));
        BulkEdit first = edits.apply(shop.context, one, all);
        Spool set = now(red);
        assertEquals(Optional.of("L-7"), set.details().lotNumber());
        assertEquals(Optional.of("dry"), set.details().notes());
        assertEquals(Optional.of(Grams.of(193)), set.details().emptySpoolWeight());
        assertFalse(set.active());
        assertEquals(red.details().purchaseCost(), set.details().purchaseCost());
        BulkEdit second = edits.apply(shop.context, one, clearing(BulkChange.Field.values()));
        assertEquals(Optional.empty(), now(red).details().notes());
        assertEquals(Optional.empty(), now(red).details().emptySpoolWeight());
        edits.undo(shop.context, second.id().toString());
        assertEquals(set.details(), now(red).details());
        edits.undo(shop.context, first.id().toString());
        assertEquals(red.details(), now(red).details());
        assertTrue(now(red).active());
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        BulkEdit edit = edits.apply(shop.context, pla(), to("Shelf A"));
        edits.apply(shop.context, SpoolSelection.of(List.of(red.id())), to("Box"));
        shop.spools.use(shop.context, black.code(), SpoolUse.now(Grams.of(5), "test"));
        BulkEdit undone = edits.undo(shop.context, edit.id().toString());
        assertEquals(1, undone.kept());
        assertEquals(Optional.of("Box"), place(red));
        assertEquals(Optional.empty(), place(black));
        assertEquals(Grams.of(995), now(black).remaining());
    }

    @Test
    void whatGoesBackSomewhereBringsThePlaceBackIntoUse() {
        edits.apply(shop.context, SpoolSelection.of(List.of(red.id())), to("Loft"));
        BulkEdit edit = edits.apply(shop.context, SpoolSelection.of(List.of(red.id())), to("Box"));
        Location loft = locations
                .list(shop.context, ListQuery.FIRST_PAGE.withText("Loft"))
                .items()
                .get(0);
        locations.deactivate(shop.context, loft.id().toString(), Optional.empty());
        edits.undo(shop.context, edit.id().toString());
        assertEquals(Optional.of("Loft"), place(red));
        assertTrue(locations.get(shop.context, loft.id().toString()).active());
    }

    @Test
    void nothingIsDoneWhenOtherSpoolsAreMeantThanWereSeen() {
        SpoolSelection three = new SpoolSelection(List.of(), pla().matching(), Optional.of(3L));
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> edits.apply(shop.context, three, to("Shelf A")));
        assertEquals(InventoryError.SELECTION_CHANGED, refusal.code());
        assertEquals(Optional.empty(), place(red));
        SpoolSelection two = new SpoolSelection(List.of(), pla().matching(), Optional.of(2L));
        assertEquals(2, edits.apply(shop.context, two, to("Shelf A")).changed());
    }

    @Test
    void aChangeNeedsSpoolsAndSomethingToChange() {
        assertInvalid("set", () -> edits.apply(shop.context, pla(), BulkChange.NOTHING));
        assertInvalid("set", () -> edits.preview(shop.context, pla(), BulkChange.NOTHING));
        assertInvalid("spools", () -> edits.apply(shop.context, SpoolSelection.of(List.of()), to("A")));
        assertInvalid(
                "spools",
                () -> edits.preview(
                        shop.context,
                        SpoolSelection.of(Stream.generate(() -> new SpoolId(shop.ids.next()))
                                .limit(10_001)
                                .toList()),
                        to("A")));
        NozzlyException absent = assertThrows(
                NozzlyException.class,
                () -> edits.apply(
                        shop.context, SpoolSelection.of(List.of(red.id(), new SpoolId(shop.ids.next()))), to("A")));
        assertEquals(CommonError.NOT_FOUND, absent.code());
        assertInvalid("storage_location", () -> to("x".repeat(101)));
        assertInvalid(
                "notes",
                () -> new BulkChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("dry"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(BulkChange.Field.NOTES)));
        for (String grams : List.of("-1", "10001")) {
            assertInvalid(
                    "empty_spool_weight_g",
                    () -> new BulkChange(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Grams.of(grams)),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of()));
        }
        assertThrows(NozzlyException.class, () -> edits.get(shop.context, "none"));
    }

    private long entries() {
        return new AuditLog(shop.transactions)
                .list(shop.context, ListQuery.FIRST_PAGE)
                .total();
    }

    private static void assertInvalid(String field, Runnable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }
}
