package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.TestWorkshop;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.FilamentImportLine.Outcome;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialType;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilamentImportTest {

    private static final SpoolImportProgress UNHEARD = (done, all) -> {};
    private static final Colour NAMELESS = Colour.of("", "#ff0000");
    private static final MaterialType CARBON = new MaterialType(
            "PLA-CF", "PLA-CF", new BigDecimal("1.29"), Optional.empty(), Optional.empty(), Version.INITIAL);

    private final TestWorkshop test = new TestWorkshop();
    private final FilamentImport imports = new FilamentImport(test.transactions, test.ids);
    private final FilamentImportRun run = new FilamentImportRun(test.transactions, imports);

    @Test
    void newFilamentsAndMakersAreNumberedInTheirOrder() {
        test.filaments.add(test.context, FilamentDraft.of("Ember", "PLA", Colour.UNKNOWN));
        FilamentImportResult done = imports.apply(
                test.context,
                batch(
                        row(1, draft("Shale", "PLA", "A", NAMELESS, "1000")),
                        row(2, draft("EMBER", "petg", "B", NAMELESS, "1000")),
                        row(3, draft("shale ", "PLA", "C", NAMELESS, "750"))));
        assertEquals(new FilamentImportTally(1, 0, 3, 0, 0), done.tally());
        assertEquals(
                List.of(2L, 3L, 4L),
                done.lines().stream()
                        .map(line -> line.filament().orElseThrow().number())
                        .toList());
        Filament second = test.filaments.get(test.context, "3");
        assertEquals(
                "Ember PETG 1.2700",
                second.brand().name() + " " + second.materialType() + " " + second.densityGramsPerCubicCentimetre());
        assertEquals(2, test.filaments.get(test.context, "4").brand().number());
        assertEquals(
                5,
                test.filaments
                        .add(test.context, FilamentDraft.of("Other", "PLA", Colour.UNKNOWN))
                        .number());
        assertEquals(3, test.filaments.get(test.context, "5").brand().number());
    }

    @Test
    void whatIsThereIsLeftAlone() {
        FilamentBatch batch = batch(
                row(1, draft("Ember", "PLA", "Night", Colour.of("Black", "#000000"), "1000")),
                row(2, draft("ember", "pla", "NIGHT", Colour.of("BLACK", "#111111"), "1000")),
                row(3, draft("Ember", "PLA", "Night", Colour.of("Black", "#000000"), "250")),
                row(4, draft("Ember", "PLA", "Night", Colour.of("", "#000000"), "1000")),
                row(5, draft("Ember", "PLA", "Night", Colour.of("", "#222222"), "1000")));
        assertEquals(
                List.of(Outcome.CREATED, Outcome.KNOWN, Outcome.CREATED, Outcome.KNOWN, Outcome.CREATED),
                outcomes(imports.preview(test.context, batch)));
        assertEquals(0, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
        assertEquals(
                new FilamentImportTally(1, 0, 3, 2, 0),
                imports.apply(test.context, batch).tally());
        assertEquals(
                new FilamentImportTally(0, 0, 0, 5, 0),
                imports.apply(test.context, batch).tally());
        assertEquals(3, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void finishAndDiameterMakeAnotherFilament() {
        FilamentDraft plain = draft("Ember", "PLA", "Night", NAMELESS, "1000");
        FilamentDraft matte = with(plain, Optional.of(" Matte "), Optional.empty());
        FilamentDraft thick = with(plain, Optional.empty(), Optional.of(new BigDecimal("2.85")));
        FilamentBatch batch = batch(
                row(1, plain),
                row(2, matte),
                row(3, thick),
                row(4, with(plain, Optional.of("matte"), Optional.of(new BigDecimal("1.75")))));
        assertEquals(
                List.of(Outcome.CREATED, Outcome.CREATED, Outcome.CREATED, Outcome.KNOWN),
                outcomes(imports.apply(test.context, batch)));
    }

    @Test
    void byItsOwnIdAFilamentIsKnownWhateverItIsCalledNow() {
        FilamentId id = new FilamentId(UUID.fromString("00000000-0000-3000-8000-000000000007"));
        FilamentDraft draft = draft("Ember", "PLA", "Night", NAMELESS, "1000");
        FilamentBatch batch = batch(new FilamentImportRow(7, Optional.of(id), draft));
        assertEquals(
                id,
                imports.apply(test.context, batch)
                        .lines()
                        .get(0)
                        .filament()
                        .orElseThrow()
                        .id());
        Filament made = test.filaments.get(test.context, id.toString());
        test.filaments.update(
                test.context, id, made.version(), draft("Other", "PETG", "Renamed", Colour.UNKNOWN, "500"));
        FilamentImportLine again = imports.apply(test.context, batch).lines().get(0);
        assertEquals(Outcome.KNOWN, again.outcome());
        assertEquals("Renamed", again.filament().orElseThrow().name());
    }

    @Test
    void whatCannotBeIsRefusedAndTheRestGoesOn() {
        FilamentImportResult done = imports.apply(
                test.context,
                batch(
                        row(1, draft(" ", "PLA", "A", NAMELESS, "1000")),
                        row(2, draft("x".repeat(101), "PLA", "A", NAMELESS, "1000")),
                        row(3, draft("Ember", "UNOBTAINIUM", "A", NAMELESS, "1000")),
                        row(4, draft("Gone", "PLA", "A", NAMELESS, "0")),
                        row(5, draft("Gone", "PLA", "A", NAMELESS, "100001")),
                        row(6, draft("Ember", "PLA", "A", NAMELESS, "1000"))));
        assertEquals(
                new FilamentImportTally(1, 0, 1, 0, 5), done.tally(), "the maker of refused filaments is not made");
        assertEquals(
                List.of("brand", "brand", "material_type", "net_weight_g", "net_weight_g"),
                done.refused().stream()
                        .map(line -> line.errors().get(0).field())
                        .toList());
        assertEquals(1, done.lines().get(5).filament().orElseThrow().number());
    }

    @Test
    void aReelTooHeavyIsRefused() {
        FilamentDraft draft = draft("Ember", "PLA", "A", NAMELESS, "1000");
        FilamentDraft heavy = new FilamentDraft(
                draft.brand(),
                draft.name(),
                draft.materialType(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres(),
                draft.densityGramsPerCubicCentimetre(),
                draft.price(),
                draft.netWeight(),
                Optional.of(Grams.of(100_001)),
                draft.standardCostPerGram());
        assertEquals(
                "empty_spool_weight_g",
                imports.preview(test.context, batch(row(1, heavy)))
                        .refused()
                        .get(0)
                        .errors()
                        .get(0)
                        .field());
    }

    @Test
    void typesThatAreNeededAreMadeOnRequest() {
        List<FilamentImportRow> rows = List.of(
                row(1, draft("Ember", "pla-cf", "A", NAMELESS, "500")),
                row(2, draft("Ember", "PLA", "B", NAMELESS, "500")));
        MaterialType unused =
                new MaterialType("PEEK", "PEEK", BigDecimal.ONE, Optional.empty(), Optional.empty(), Version.INITIAL);
        FilamentBatch batch = new FilamentBatch(rows, List.of(), List.of(CARBON, unused));
        FilamentImportResult done = imports.apply(test.context, batch);
        assertEquals(List.of(CARBON), done.types());
        assertEquals("PLA-CF", test.filaments.get(test.context, "1").materialType());
        assertEquals(
                new FilamentImportTally(0, 0, 0, 2, 0),
                imports.apply(test.context, batch).tally());
    }

    @Test
    void makersWithoutFilamentsAreMadeOnce() {
        FilamentBatch batch = new FilamentBatch(List.of(), List.of("Idle", "idle ", "Ember"), List.of());
        assertEquals(2, imports.apply(test.context, batch).tally().brands());
        assertEquals(
                FilamentImportTally.NOTHING, imports.apply(test.context, batch).tally());
        assertEquals(false, FilamentImportTally.NOTHING.addsAnything());
    }

    @Test
    void aMakerThatCannotBeIsRefusedAndTheRestGoesOn() {
        FilamentBatch batch = new FilamentBatch(
                List.of(row(7, draft("Ember", "PLA", "A", NAMELESS, "1000"))),
                List.of("Idle", "x".repeat(101)),
                List.of());
        FilamentImportResult done = imports.apply(test.context, batch);
        assertEquals(new FilamentImportTally(2, 0, 1, 0, 1), done.tally());
        FilamentImportLine refused = done.refused().get(0);
        assertEquals(
                FilamentImportLine.OF_A_MAKER + " name",
                refused.row() + " " + refused.errors().get(0).field());
    }

    @Test
    void reelAndOwnFieldsComeAlong() {
        new CustomFields(test.transactions, test.ids)
                .add(
                        test.context,
                        new CustomFieldDraft(
                                FieldOwner.FILAMENT,
                                "batch",
                                "Batch",
                                FieldType.TEXT,
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                false,
                                true));
        ReelTypes types = new ReelTypes(test.transactions, test.ids);
        ReelType type = types.add(test.context, ReelTypeDraft.of("Cardboard", ReelMaterial.CARDBOARD, Grams.of(150)));
        FilamentDraft plain = draft("Ember", "PLA", "A", NAMELESS, "1000");
        FilamentDraft told = plain.withReel(types.named(test.context, Optional.of(type.id())))
                .withCustom(Map.of("batch", CustomValue.text("B-7")));
        FilamentDraft strange = plain.withCustom(Map.of("bunch", CustomValue.text("B-7")));
        FilamentImportResult done = imports.apply(test.context, batch(row(1, told), row(2, strange)));
        assertEquals(1, done.refused().size(), "a field that is not there");
        Filament made = test.filaments.get(test.context, "1");
        assertEquals(Optional.of("Cardboard"), made.reel().map(Reel::name));
        assertEquals("B-7", made.custom().get("batch").text());
    }

    @Test
    void moreThanATransactionTakesIsRefused() {
        FilamentBatch batch = batch(many(501).toArray(FilamentImportRow[]::new));
        assertThrows(IllegalArgumentException.class, () -> imports.apply(test.context, batch));
    }

    @Test
    void aRunThatWasCutOffIsBegunAgainWithoutDoubles() {
        FilamentBatch batch = new FilamentBatch(many(1201), List.of("Idle"), List.of());
        assertThrows(
                IllegalStateException.class,
                () -> run.run(test.context, "once", batch, (done, all) -> {
                    if (done >= 1000) {
                        throw new IllegalStateException("cut off");
                    }
                }));
        assertEquals(
                1000, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
        assertEquals(new FilamentImportTally(8, 0, 1201, 0, 0), run.run(test.context, "once", batch, UNHEARD));
        assertEquals(new FilamentImportTally(0, 0, 0, 1201, 0), run.run(test.context, "twice", batch, UNHEARD));
        assertEquals(
                1201, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void theColourIsSaidOnceWhenTheNameEndsWithIt() {
        assertEquals("Ember PLA Basic Red", Filament.labelOf("Ember", "PLA Basic Red", "PLA", "red"));
        assertEquals("Ember PLA Inferred Red", Filament.labelOf("Ember", "PLA Inferred", "PLA", "Red"));
        assertEquals("Ember Red Red", Filament.labelOf("Ember", "Red", "PLA", "Red"));
        assertEquals("Ember PLA", Filament.labelOf("Ember", "", "PLA", ""));
    }

    private static List<FilamentImportRow> many(int rows) {
        List<FilamentImportRow> many = new ArrayList<>();
        IntStream.rangeClosed(1, rows)
                .forEach(n -> many.add(row(n, draft("Maker " + n % 7, "PLA", "F" + n, NAMELESS, "1000"))));
        return many;
    }

    private static FilamentBatch batch(FilamentImportRow... rows) {
        return new FilamentBatch(List.of(rows), List.of(), List.of());
    }

    private static FilamentImportRow row(int number, FilamentDraft draft) {
        return new FilamentImportRow(number, Optional.empty(), draft);
    }

    private static FilamentDraft draft(String brand, String type, String name, Colour colour, String weight) {
        return new FilamentDraft(
                brand,
                name,
                type,
                colour,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Grams.of(weight)),
                Optional.empty(),
                Optional.empty());
    }

    private static FilamentDraft with(FilamentDraft draft, Optional<String> finish, Optional<BigDecimal> diameter) {
        return new FilamentDraft(
                draft.brand(),
                draft.name(),
                draft.materialType(),
                draft.colour(),
                finish,
                diameter,
                draft.densityGramsPerCubicCentimetre(),
                draft.price(),
                draft.netWeight(),
                draft.emptySpoolWeight(),
                draft.standardCostPerGram());
    }

    private static List<Outcome> outcomes(FilamentImportResult result) {
        return result.lines().stream().map(FilamentImportLine::outcome).toList();
    }
}
