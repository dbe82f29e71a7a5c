package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.StockFindings.CountedComponent;
import app.nozzly.inventory.StockFindings.WeighedSpool;
import app.nozzly.material.Colour;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StockTakingTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final StockTaking taking = new StockTaking(shop.transactions, shop.ids, shop.clock);
    private final Locations locations = new Locations(shop.transactions, shop.ids);
    private final Components components = new Components(shop.transactions, shop.ids);
    private final ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
    private final Location shelf = locations.add(shop.context, LocationDraft.of("Shelf A", LocationKind.SHELF));
    private final Location drawer = locations.add(shop.context, LocationDraft.of("Drawer", LocationKind.DRAWER));
    private final Component magnet = components.add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET));

    /** 1,000 g for 24.99, reel 193 g. */
    private Spool spool(Optional<String> place) {
        SpoolDetails details = SpoolDetails.bought(Money.parse("GBP 24.99"))
                .withEmptySpoolWeight(Optional.of(Grams.of(193)))
                .withStorageLocation(place);
        FilamentDraft filament = FilamentDraft.of("Prusament", "PLA", Colour.of("Red", "#ff0000"));
        return shop.spools.add(shop.context, NewSpool.of(filament, Grams.of(1000), details));
    }

    private void receive(Location place, long pieces) {
        ledger.receive(
                shop.context,
                magnet.code(),
                ComponentReceipt.now(place.id(), Quantity.of(pieces), BigMoney.parse("GBP 0.12")));
    }

    private static WeighedSpool weighed(Spool spool, long gross) {
        return new WeighedSpool(spool.id(), SpoolWeighing.now(Grams.of(gross)));
    }

    private CountedComponent counted(Location place, long pieces) {
        return new CountedComponent(
                magnet.id(), new ComponentCount(place.id(), Quantity.of(pieces), MovementNote.NONE));
    }

    private static StockFindings findings(List<WeighedSpool> spools, CountedComponent... parts) {
        return new StockFindings(Optional.empty(), Optional.of("Yearly"), spools, List.of(parts));
    }

    private Grams remaining(Spool spool) {
        return shop.spools.get(shop.context, spool.code()).remaining();
    }

    @Test
    void aSheetSaysWhatShouldBeAtAPlace() {
        Spool there = spool(Optional.of("shelf a"));
        spool(Optional.empty());
        receive(shelf, 40);
        receive(drawer, 2);
        StockSheet sheet = taking.sheet(shop.context, Optional.of(shelf.id().toString()), Optional.empty());
        assertEquals(
                List.of(there.code()), sheet.spools().stream().map(Spool::code).toList());
        assertEquals(
                List.of("Magnet Shelf A 40"),
                sheet.components().stream()
                        .map(part ->
                                part.component().label() + " " + part.location().name() + " " + part.quantity())
                        .toList());
        assertEquals(Optional.of("Shelf A"), sheet.place().map(Location::name));
        assertThrows(NozzlyException.class, () -> taking.sheet(shop.context, Optional.of("none"), Optional.empty()));
    }

    @Test
    void aSheetOfTheWholeWorkshopGoesOnAfterTwoHundredSpools() {
        Stream.generate(() -> spool(Optional.empty())).limit(201).forEach(spool -> {});
        receive(shelf, 40);
        receive(drawer, 2);
        StockSheet first = taking.sheet(shop.context, Optional.empty(), Optional.empty());
        assertEquals(200, first.spools().size());
        assertEquals(2, first.components().size());
        StockSheet second = taking.sheet(shop.context, Optional.empty(), first.next());
        assertEquals(
                List.of("FIL-201"), second.spools().stream().map(Spool::code).toList());
        assertEquals(List.of(), second.components());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void differencesAreShownWithTheirValueBeforeAnythingIsPosted() {
        Spool first = spool(Optional.empty());
        Spool second = spool(Optional.empty());
        receive(shelf, 40);
        StockTakeReport.Preview preview = taking.preview(
                shop.context, findings(List.of(weighed(first, 1093), weighed(second, 1193)), counted(shelf, 44)));
        // 900 found of 1,000: −100 × 0.02499 = −2.499; 4 more × 0.12 = 0.48
        assertEquals(
                List.of("-100.000000000 GBP -2.50", "0E-9 GBP 0.00", "4.000 GBP 0.48"),
                preview.lines().stream()
                        .map(line -> line.difference() + " " + line.value().orElseThrow())
                        .toList());
        assertEquals(new StockTake.Tally(3, 2, Optional.of(Money.parse("GBP -2.02"))), preview.tally());
        assertEquals(Grams.of(1000), remaining(first));
        assertEquals(first, preview.things().spools().get(first.id()));
    }

    @Test
    void allOfItIsPostedAtOnceAndTakenBackAtOnce() {
        Spool first = spool(Optional.empty());
        Spool second = spool(Optional.empty());
        receive(shelf, 40);
        receive(drawer, 2);
        StockTakeReport report = taking.post(
                shop.context,
                new StockFindings(
                        Optional.of(shelf.id()),
                        Optional.of("Yearly"),
                        List.of(weighed(first, 1093), weighed(second, 1193)),
                        List.of(counted(shelf, 44), counted(drawer, 0))));
        assertEquals("ST-001", report.take().code());
        assertEquals(Optional.of("Shelf A"), report.take().place());
        // −2.499 and 2 × 0.12 more
        assertEquals(
                new StockTake.Tally(4, 3, Optional.of(Money.parse("GBP -2.26"))),
                report.take().tally());
        assertEquals(Grams.of(900), remaining(first));
        assertEquals(
                Quantity.of(44), components.get(shop.context, magnet.code()).quantity());
        StockMovement entry = shop.spools
                .movements(shop.context, first.code(), ListQuery.first(1))
                .items()
                .get(0);
        assertEquals(MovementType.COUNT, entry.movement().type());
        assertEquals(
                Optional.of(new Reference("stock_take", "ST-001")),
                entry.movement().reference());
        assertEquals(Optional.of("Yearly"), entry.movement().reason());
        assertEquals(report, taking.get(shop.context, "st-1"));

        StockTakeReport undone = taking.undo(shop.context, "ST-001");
        assertTrue(undone.take().isUndone());
        assertEquals(Grams.of(1000), remaining(first));
        assertEquals(Grams.of(1000), remaining(second));
        assertEquals(
                Quantity.of(42), components.get(shop.context, magnet.code()).quantity());
        NozzlyException twice = assertThrows(NozzlyException.class, () -> taking.undo(shop.context, "1"));
        assertEquals(InventoryError.ALREADY_REVERSED, twice.code());
        assertEquals(
                List.of(undone.take()),
                taking.list(shop.context, ListQuery.FIRST_PAGE).items());
    }

    @Test
    void whatWasPromisedAndIsNotThereIsToldBeforeAndAfter() {
        Spool spool = spool(Optional.empty());
        Allocations allocations = new Allocations(shop.transactions, shop.ids, shop.clock);
        allocations.allocate(
                shop.context,
                AllocationRequest.all(List.of(
                        AllocationLine.of(spool.filament().key(), Grams.of(900), new Reference("order", "7")))));
        // 500 g of 1,000 are there and 900 are promised: 400 of those fall away
        StockFindings found = findings(List.of(weighed(spool, 693)));
        assertEquals(
                Grams.of(400).value(),
                taking.preview(shop.context, found).lines().get(0).released());
        StockTakeReport round = taking.post(shop.context, found);
        assertEquals(Grams.of(400).value(), round.lines().get(0).released());
        assertEquals(Grams.of(500), shop.spools.get(shop.context, spool.code()).allocated());
        taking.undo(shop.context, round.take().code());
        assertEquals(Grams.of(900), shop.spools.get(shop.context, spool.code()).allocated());
        assertEquals(Grams.of(100), remaining(spool));
    }

    @Test
    void whatWasTakenBackByItselfStaysSo() {
        Spool spool = spool(Optional.empty());
        StockTakeReport report = taking.post(shop.context, findings(List.of(weighed(spool, 1093))));
        shop.spools.reverse(shop.context, report.lines().get(0).movement().orElseThrow(), Optional.empty());
        taking.undo(shop.context, report.take().id().toString());
        assertEquals(Grams.of(1000), remaining(spool));
    }

    @Test
    void whatWasFoundAndUsedSinceCannotBeTakenBackAndNothingIs() {
        Spool first = spool(Optional.empty());
        Spool second = spool(Optional.empty());
        taking.post(shop.context, findings(List.of(weighed(first, 1093), weighed(second, 1243))));
        shop.spools.use(shop.context, second.code(), SpoolUse.now(Grams.of(1040), "test"));
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> taking.undo(shop.context, "1"));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        assertEquals(Grams.of(900), remaining(first));
    }

    @Test
    void everyImpossibleFigureIsToldBesideItsRowAndNothingIsPosted() {
        Spool first = spool(Optional.empty());
        Spool second = spool(Optional.empty());
        Spool bare = shop.spool("Polymaker", "PLA", "Blue", "20");
        StockFindings wrong = findings(
                List.of(
                        weighed(first, 1000),
                        weighed(second, 192),
                        weighed(bare, 1000),
                        weighed(spool(Optional.empty()), 1294)),
                counted(shelf, 1));
        for (Runnable work :
                List.<Runnable>of(() -> taking.preview(shop.context, wrong), () -> taking.post(shop.context, wrong))) {
            NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
            assertEquals(
                    List.of("spools/1/gross_weight_g", "spools/2/empty_spool_weight_g", "spools/3/gross_weight_g"),
                    refusal.fieldErrors().stream().map(error -> error.field()).toList());
        }
        assertEquals(Grams.of(1000), remaining(first));
        assertEquals(0, taking.list(shop.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void aRoundNeedsFindingsEachOnce() {
        Spool spool = spool(Optional.empty());
        assertInvalid("spools", () -> findings(List.of()));
        assertInvalid("spools", () -> findings(List.of(weighed(spool, 900), weighed(spool, 901))));
        assertInvalid("components", () -> findings(List.of(), counted(shelf, 1), counted(shelf, 2)));
        assertInvalid(
                "spools",
                () -> findings(Stream.generate(
                                () -> new WeighedSpool(new SpoolId(shop.ids.next()), SpoolWeighing.now(Grams.of(1))))
                        .limit(501)
                        .toList()));
        NozzlyException absent = assertThrows(
                NozzlyException.class,
                () -> taking.post(
                        shop.context,
                        findings(List.of(
                                new WeighedSpool(new SpoolId(shop.ids.next()), SpoolWeighing.now(Grams.of(1)))))));
        assertEquals(CommonError.NOT_FOUND, absent.code());
        assertThrows(NozzlyException.class, () -> taking.get(shop.context, "ST-9"));
        assertThrows(NozzlyException.class, () -> taking.get(shop.context, "none"));
    }

    @Test
    void aPlaceOutOfUseTakesNothingIn() {
        locations.deactivate(shop.context, drawer.id().toString(), Optional.empty());
        assertInvalid("location_id", () -> taking.post(shop.context, findings(List.of(), counted(drawer, 1))));
        Location nowhere = new Location(
                new LocationId(shop.ids.next()),
                "Nowhere",
                LocationKind.SHELF,
                Optional.empty(),
                true,
                app.nozzly.store.Version.INITIAL);
        NozzlyException absent = assertThrows(
                NozzlyException.class, () -> taking.preview(shop.context, findings(List.of(), counted(nowhere, 1))));
        assertEquals(CommonError.NOT_FOUND, absent.code());
    }

    private static void assertInvalid(String field, Runnable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    @Test
    void componentsThatDoNotFitComeAfterTheLastSpoolsAndNoneIsLeftOut() {
        Stream.generate(() -> spool(Optional.empty())).limit(201).forEach(spool -> {});
        receive(shelf, 40);
        receive(drawer, 2);
        for (int number = 2; number <= 402; number++) {
            Component part =
                    components.add(shop.context, ComponentDetails.of("Part " + (1000 - number), ComponentKind.MAGNET));
            ledger.receive(
                    shop.context,
                    part.code(),
                    ComponentReceipt.now(shelf.id(), Quantity.of(1), BigMoney.parse("GBP 0.12")));
        }
        StockSheet first = taking.sheet(shop.context, Optional.empty(), Optional.empty());
        assertEquals(200, first.components().size());
        StockSheet second = taking.sheet(shop.context, Optional.empty(), first.next());
        assertEquals("1 0", second.spools().size() + " " + second.components().size());
        StockSheet third = taking.sheet(shop.context, Optional.empty(), second.next());
        assertEquals("0 200", third.spools().size() + " " + third.components().size());
        StockSheet last = taking.sheet(shop.context, Optional.empty(), third.next());
        // 403 things at a place: the magnet at two, 401 others at one; 403 − 200 − 200
        assertEquals(3, last.components().size());
        assertEquals(Optional.empty(), last.next());
        assertEquals(
                403,
                Stream.of(first, third, last)
                        .flatMap(sheet -> sheet.components().stream())
                        .map(part -> part.component().code() + part.location().name())
                        .distinct()
                        .count());
    }
}
