package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.SpoolImportLine.Outcome;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpoolImportTest {

    private static final SpoolImportProgress UNHEARD = (done, all) -> {};

    private final TestWorkshop test = new TestWorkshop();
    private final SpoolImport imports = new SpoolImport(test.transactions, test.ids, test.clock);
    private final SpoolImportRun run = new SpoolImportRun(test.transactions, imports);

    @Test
    void aNewSpoolIsFilledAndDrawnDownToWhatIsLeft() {
        assertEquals(
                List.of(Outcome.CREATED),
                outcomes(imports.apply(test.context, List.of(row(1, "FIL-007", "PLA", "1000", "640.5")))));
        Spool spool = test.spools.get(test.context, "FIL-007");
        assertEquals(Grams.of("640.5"), spool.remaining());
        assertEquals(Grams.of(1000), spool.initialWeight());
        List<StockMovement> ledger =
                test.spools.movements(test.context, "7", ListQuery.FIRST_PAGE).items();
        assertEquals(
                List.of(Grams.of("-359.5"), Grams.of(1000)),
                ledger.stream().map(entry -> entry.movement().weightDelta()).toList());
        assertEquals("FIL-008", test.spool("Generic", "PLA", "Red", "20.00").code());
    }

    @Test
    void aRetiredPlaceThatRowsNameIsInUseAgainOnce() {
        Locations locations = new Locations(test.transactions, test.ids);
        Location shelf = locations.add(test.context, LocationDraft.of("Shelf B", LocationKind.SHELF));
        locations.deactivate(test.context, shelf.id().toString(), Optional.empty());
        long version =
                locations.get(test.context, shelf.id().toString()).version().number();
        imports.apply(test.context, List.of(lying(1, "FIL-1", "shelf b "), lying(2, "FIL-2", "SHELF B")));
        Location now = locations.get(test.context, shelf.id().toString());
        assertTrue(now.active());
        assertEquals(version + 1, now.version().number());
        assertEquals(
                Optional.of("Shelf B"),
                test.spools.get(test.context, "FIL-1").details().storageLocation());
    }

    @Test
    void placesThatRowsNameAreMadeOnceAndSpelledAsTheyAreKnown() {
        Locations locations = new Locations(test.transactions, test.ids);
        imports.apply(
                test.context,
                List.of(lying(1, "FIL-1", "Shelf B"), lying(2, "FIL-2", "shelf b"), lying(3, "FIL-3", "Dry box")));
        assertEquals(
                List.of("Dry box", "Shelf B"),
                locations.list(test.context, ListQuery.FIRST_PAGE).items().stream()
                        .map(Location::name)
                        .sorted()
                        .toList());
        assertEquals(
                Optional.of("Shelf B"),
                test.spools.get(test.context, "FIL-2").details().storageLocation());
        imports.apply(test.context, List.of(lying(1, "FIL-3", "SHELF B")));
        Spool moved = test.spools.get(test.context, "FIL-3");
        assertEquals(Optional.of("Shelf B"), moved.details().storageLocation());
        assertEquals(
                List.of(Outcome.UNCHANGED),
                outcomes(imports.apply(test.context, List.of(lying(1, "FIL-3", "Shelf B")))));
        assertEquals(moved, test.spools.get(test.context, "FIL-3"));
    }

    private static SpoolImportRow lying(int number, String code, String place) {
        StatedFilament filament = row(number, code, "PLA", "1000", "1000").filament();
        StatedSpool said = new StatedSpool(
                Optional.empty(),
                Optional.empty(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.as(Optional.of(place)),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty());
        return new SpoolImportRow(number, Optional.empty(), Optional.of(code), filament, said);
    }

    @Test
    void aNumberThatWouldLeaveNoneForOthersIsRefused() {
        List<SpoolImportRow> rows = List.of(
                row(1, "FIL-999999999999", "PLA", "1000", "1000"), row(2, "FIL-999999999", "PLA", "1000", "1000"));
        assertEquals(List.of(Outcome.REFUSED, Outcome.CREATED), outcomes(imports.apply(test.context, rows)));
    }

    @Test
    void onlyWhatARowSaysIsChangedAndWeightsThroughTheLedger() {
        Spool known = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        StatedSpool said = new StatedSpool(
                Optional.empty(),
                Optional.of(Grams.of(900)),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.as(Optional.of("Shelf B")),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty());
        SpoolImportRow row = about(1, known, StatedFilament.NOTHING, said);
        SpoolImportLine line = imports.preview(test.context, List.of(row)).get(0);
        assertEquals(
                List.of("remaining_weight_g", "storage_location"),
                line.changes().stream().map(change -> change.field()).toList());
        assertEquals(known, test.spools.get(test.context, "1"), "a preview changes nothing");
        assertEquals(List.of(Outcome.CHANGED), outcomes(imports.apply(test.context, List.of(row))));
        Spool now = test.spools.get(test.context, "1");
        assertEquals(Grams.of(900), now.remaining());
        assertEquals(Optional.of("Shelf B"), now.details().storageLocation());
        assertEquals(known.details().purchaseCost(), now.details().purchaseCost());
        assertEquals(List.of(Outcome.UNCHANGED), outcomes(imports.apply(test.context, List.of(row))));
        assertEquals(
                2,
                test.spools.movements(test.context, "1", ListQuery.FIRST_PAGE).total());
    }

    @Test
    void whatIsSaidToBeGoneIsTakenAway() {
        Spool known = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        StatedSpool said = new StatedSpool(
                Optional.empty(),
                Optional.empty(),
                Stated.not(),
                Stated.as(Optional.empty()),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.of(false));
        imports.apply(test.context, List.of(about(1, known, StatedFilament.NOTHING, said)));
        Spool now = test.spools.get(test.context, "1");
        assertEquals(Optional.empty(), now.details().purchaseCost());
        assertEquals(false, now.active());
    }

    @Test
    void anotherColourCodeIsAnotherFilamentOnceAndForAll() {
        Spool known = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        StatedFilament other = filament("PLA", "#000000");
        SpoolImportRow row = about(1, known, other, StatedSpool.NOTHING);
        assertEquals(List.of(Outcome.CHANGED), outcomes(imports.apply(test.context, List.of(row))));
        Filament now = test.spools.get(test.context, "1").filament();
        assertEquals(List.of("#000000"), now.colour().hexCodes());
        assertEquals("Galaxy Black", now.colour().name());
        assertEquals(List.of(Outcome.UNCHANGED), outcomes(imports.apply(test.context, List.of(row))));
        assertEquals(2, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void allThatIsWrongWithARowIsSaidAndTheOthersGoOn() {
        List<SpoolImportLine> lines = imports.apply(
                test.context,
                List.of(
                        row(1, "", "UNOBTAINIUM", "0", "10"),
                        row(2, "FIL-x", "PLA", "1000", "1000"),
                        row(3, "3", "PLA", "1000", "1000"),
                        row(4, "FIL-003", "PLA", "1000", "1000"),
                        row(5, "5", "PLA", "1000", "1100.000000001")));
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED),
                outcomes(lines));
        assertEquals(List.of("material_type", "initial_weight_g"), fields(lines.get(0)));
        assertEquals(List.of("spool_id"), fields(lines.get(1)));
        assertEquals("import_twice", lines.get(3).errors().get(0).code());
        assertEquals("import_overfull", lines.get(4).errors().get(0).code());
        assertEquals(1, test.spools.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void rowsWithoutANumberTakeNoneThatALaterRowAsksFor() {
        List<SpoolImportRow> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 600).forEach(n -> rows.add(row(n, "", "PLA", "1000", "1000")));
        rows.add(row(601, "FIL-003", "PETG", "1000", "1000"));
        SpoolImportResult result = run.run(test.context, "once", rows, UNHEARD);
        assertEquals(new SpoolImportTally(601, 0, 0, 0), result.tally());
        assertEquals("PETG", test.spools.get(test.context, "3").filament().materialType());
        assertEquals("FIL-004", test.spools.all(test.context).get(1).code());
    }

    @Test
    void aRunThatWasCutOffIsBegunAgainWithoutDoubles() {
        List<SpoolImportRow> rows = IntStream.rangeClosed(1, 1200)
                .mapToObj(n -> row(n, "", "PLA", "1000", "750"))
                .toList();
        assertThrows(
                IllegalStateException.class,
                () -> run.run(test.context, "once", rows, (done, all) -> {
                    if (done >= 1000) {
                        throw new IllegalStateException("cut off");
                    }
                }));
        assertEquals(1000, test.spools.all(test.context).size());
        assertEquals(
                new SpoolImportTally(1200, 0, 0, 0),
                run.run(test.context, "once", rows, UNHEARD).tally());
        assertEquals(1200, test.spools.all(test.context).size());
    }

    @Test
    void anIdOfAnotherWorkshopIsPassedOver() {
        SpoolImportRow foreign = new SpoolImportRow(
                1,
                Optional.of(new UUID(9, 9)),
                Optional.of("FIL-002"),
                filament("PLA", "#123456"),
                StatedSpool.weighing(Grams.of(500), Grams.of(500)));
        assertEquals(List.of(Outcome.CREATED), outcomes(imports.apply(test.context, List.of(foreign))));
        assertEquals(List.of(Outcome.UNCHANGED), outcomes(imports.preview(test.context, List.of(foreign))));
    }

    @Test
    void aSpoolOfAnotherProgramIsKnownByItsIdAlone() {
        Spool mine = test.spool("Mine", "PLA", "Red", "20.00");
        Filament filament = mine.filament();
        List<SpoolImportRow> rows = List.of(
                elsewhere(1, "FIL-001", filament.id(), "900"),
                elsewhere(2, "FIL-009", filament.id(), "800"),
                elsewhere(3, "FIL-009", filament.id(), "700"),
                elsewhere(4, "", filament.id(), "600"));
        assertEquals(
                List.of(Outcome.CREATED, Outcome.CREATED, Outcome.CREATED, Outcome.CREATED),
                outcomes(imports.preview(test.context, rows)));
        imports.apply(test.context, rows);
        assertEquals(mine, test.spools.get(test.context, "1"), "another spool has the number that was wished for");
        assertEquals(
                List.of("1 1000", "9 800", "10 900", "11 700", "12 600"),
                test.spools.all(test.context).stream()
                        .map(spool -> spool.number() + " "
                                + spool.remaining().value().stripTrailingZeros().toPlainString())
                        .toList());
        assertEquals(new UUID(7, 2), test.spools.get(test.context, "9").id().value());
        assertEquals(
                List.of(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED),
                outcomes(imports.apply(test.context, rows)));
        assertEquals(
                List.of(Outcome.UNCHANGED, Outcome.REFUSED),
                outcomes(imports.apply(
                        test.context,
                        List.of(
                                elsewhere(2, "FIL-001", filament.id(), "750"),
                                elsewhere(2, "", filament.id(), "740")))));
        assertEquals(
                Grams.of(800),
                test.spools.get(test.context, "9").remaining(),
                "what was measured here is not overwritten from elsewhere");
    }

    @Test
    void aPreviewKnowsFilamentsThatAreToCome() {
        Filament coming = test.spool("Mine", "PLA", "Red", "20.00").filament();
        FilamentId id = new FilamentId(new UUID(8, 8));
        Filament other = new Filament(
                id,
                0,
                coming.brand(),
                "Coming",
                "PLA",
                coming.colour(),
                coming.finish(),
                coming.diameterMillimetres(),
                coming.densityGramsPerCubicCentimetre(),
                coming.price(),
                coming.netWeight(),
                coming.emptySpoolWeight(),
                coming.standardCostPerGram(),
                coming.version());
        List<SpoolImportRow> rows = List.of(elsewhere(1, "", id, "900"));
        assertEquals(List.of(Outcome.REFUSED), outcomes(imports.preview(test.context, rows)));
        SpoolImportLine line =
                imports.preview(test.context, rows, List.of(other)).get(0);
        assertEquals(Outcome.CREATED, line.outcome());
        assertEquals(
                Optional.of("Coming"),
                line.changes().stream()
                        .filter(change -> change.field().equals("name"))
                        .findFirst()
                        .orElseThrow()
                        .after());
    }

    private static SpoolImportRow elsewhere(int number, String code, FilamentId filament, String remaining) {
        return new SpoolImportRow(
                number,
                Optional.empty(),
                Optional.of(code).filter(text -> !text.isEmpty()),
                StatedFilament.known(filament),
                StatedSpool.weighing(Grams.of(1000), Grams.of(remaining)),
                Optional.of(new SpoolId(new UUID(7, number))));
    }

    private static SpoolImportRow row(int number, String code, String material, String initial, String remaining) {
        return new SpoolImportRow(
                number,
                Optional.empty(),
                Optional.of(code).filter(text -> !text.isEmpty()),
                filament(material, "#102030"),
                StatedSpool.weighing(Grams.of(initial), Grams.of(remaining)));
    }

    private static SpoolImportRow about(int number, Spool spool, StatedFilament filament, StatedSpool said) {
        return new SpoolImportRow(number, Optional.empty(), Optional.of(spool.code()), filament, said);
    }

    private static StatedFilament filament(String material, String hexCode) {
        return new StatedFilament(
                Optional.empty(),
                Optional.of(material),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(hexCode),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Outcome> outcomes(List<SpoolImportLine> lines) {
        return lines.stream().map(SpoolImportLine::outcome).toList();
    }

    private static List<String> fields(SpoolImportLine line) {
        return line.errors().stream().map(error -> error.field()).toList();
    }
}
