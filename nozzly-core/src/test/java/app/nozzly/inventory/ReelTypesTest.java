package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.EmptyReel.Source;
import app.nozzly.material.Colour;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What empty reels weigh, by whose word, and what that means for weighing; and when a spool was dried. */
class ReelTypesTest {

    private static final FilamentDraft GALAXY = FilamentDraft.of("Prusament", "PLA", Colour.of("Galaxy", "#102030"));

    private final TestWorkshop shop = new TestWorkshop();
    private final ReelTypes types = new ReelTypes(shop.transactions, shop.ids);

    private ReelType type(String name, long grams) {
        return types.add(shop.context, ReelTypeDraft.of(name, ReelMaterial.CARDBOARD, Grams.of(grams)));
    }

    private Spool spool(FilamentDraft filament, SpoolDetails details) {
        return shop.spools.add(shop.context, NewSpool.of(filament, Grams.of(1000), details));
    }

    private Spool read(Spool spool) {
        return shop.spools.get(shop.context, spool.code());
    }

    private static FilamentDraft weighing(FilamentDraft draft, long grams) {
        return new FilamentDraft(
                draft.brand(),
                "Tared",
                draft.materialType(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres(),
                draft.densityGramsPerCubicCentimetre(),
                draft.price(),
                draft.netWeight(),
                Optional.of(Grams.of(grams)),
                draft.standardCostPerGram());
    }

    private void correct(ReelType type, long grams) {
        types.replace(
                shop.context,
                type.id().toString(),
                Optional.empty(),
                ReelTypeDraft.of(type.name(), type.material(), Grams.of(grams)));
    }

    /** The four figures are 180, 190, 200 and 210 g; whoever is closer to the very spool goes first. */
    @ParameterizedTest
    @CsvSource({
        "180,190,200,210,180,SPOOL",
        "0,190,200,210,190,REEL_TYPE",
        "0,0,200,210,200,REEL_TYPE",
        "0,0,0,210,210,FILAMENT",
        "180,0,0,0,180,SPOOL",
        "0,190,0,210,190,REEL_TYPE"
    })
    void theFigureClosestToTheSpoolCounts(
            long own, long ownType, long usualType, long filament, long counts, Source source) {
        FilamentDraft draft = (filament == 0 ? GALAXY : weighing(GALAXY, filament)).withReel(reel("Usual", usualType));
        SpoolDetails details = SpoolDetails.NONE
                .withEmptySpoolWeight(Optional.of(own).filter(any -> any > 0).map(Grams::of))
                .withReel(reel("Own", ownType));
        Spool spool = spool(draft, details);
        assertEquals(Optional.of(new EmptyReel(Grams.of(counts), source)), spool.emptyReel());
        assertEquals(spool.emptyReel(), read(spool).emptyReel());
    }

    private Optional<Reel> reel(String name, long grams) {
        return Optional.of(grams)
                .filter(any -> any > 0)
                .map(any -> type(name, any).reel());
    }

    @Test
    void nobodyKnowsTheReelOfAPlainSpool() {
        Spool spool = spool(GALAXY, SpoolDetails.NONE);
        assertTrue(spool.emptyReel().isEmpty());
        assertThrows(
                NozzlyException.class,
                () -> shop.spools.weigh(shop.context, spool.code(), SpoolWeighing.now(Grams.of(900))));
    }

    /** 1,000 g gross less 190 g are 810 g; with the corrected 200 g the same reading is 800 g. */
    @Test
    void aCorrectedTypeCountsFromTheNextWeighingAndChangesNoLedger() {
        ReelType cardboard = type("Cardboard", 190);
        Spool spool = spool(GALAXY.withReel(Optional.of(cardboard.reel())), SpoolDetails.NONE);
        shop.spools.weigh(shop.context, spool.code(), SpoolWeighing.now(Grams.of(1000)));
        assertEquals(Grams.of(810), read(spool).physical());
        List<StockMovement> before = ledger(spool);
        correct(cardboard, 200);
        assertEquals(Grams.of(810), read(spool).physical());
        assertEquals(before, ledger(spool));
        assertEquals(read(spool).version(), new Version(before.size()));
        shop.spools.weigh(shop.context, spool.code(), SpoolWeighing.now(Grams.of(1000)));
        assertEquals(Grams.of(800), read(spool).physical());
    }

    private List<StockMovement> ledger(Spool spool) {
        return shop.spools
                .movements(shop.context, spool.code(), ListQuery.FIRST_PAGE)
                .items();
    }

    @Test
    void aTareThatIsWeighedAlongBecomesTheSpoolsOwnInTheSameStep() {
        Spool spool = spool(GALAXY.withReel(reel("Cardboard", 190)), SpoolDetails.NONE);
        SpoolWeighing weighing =
                new SpoolWeighing(Grams.of(1000), Optional.of(Grams.of(212)), Optional.empty(), Optional.empty());
        shop.spools.weigh(shop.context, spool.code(), weighing);
        assertEquals(Grams.of(788), read(spool).physical());
        assertEquals(
                Optional.of(new EmptyReel(Grams.of(212), Source.SPOOL)),
                read(spool).emptyReel());
    }

    /** A scale's form shows the known tare and sends it back: the spool keeps following its type. */
    @Test
    void aTareAsItIsKnownStaysThatOfTheType() {
        ReelType cardboard = type("Cardboard", 190);
        Spool spool = spool(GALAXY, SpoolDetails.NONE.withReel(Optional.of(cardboard.reel())));
        SpoolWeighing weighing =
                new SpoolWeighing(Grams.of(1000), Optional.of(Grams.of(190)), Optional.empty(), Optional.empty());
        shop.spools.weigh(shop.context, spool.code(), weighing);
        correct(cardboard, 195);
        assertEquals(
                Optional.of(new EmptyReel(Grams.of(195), Source.REEL_TYPE)),
                read(spool).emptyReel());
    }

    @Test
    void aFilamentIsSaidToComeOnAType() {
        Spool spool = spool(GALAXY, SpoolDetails.NONE);
        ReelType cardboard = type("Cardboard", 190);
        FilamentId filament = spool.filament().id();
        Filament stored = shop.filaments.comesOn(shop.context, filament, Optional.of(cardboard.reel()));
        assertEquals(Optional.of(cardboard.reel()), stored.reel());
        assertEquals(Optional.of(Grams.of(190)), read(spool).emptyReelWeight());
        assertEquals(
                stored.version(),
                shop.filaments
                        .comesOn(shop.context, filament, Optional.of(cardboard.reel()))
                        .version());
        assertTrue(shop.filaments
                .comesOn(shop.context, filament, Optional.empty())
                .reel()
                .isEmpty());
    }

    @Test
    void whatIsWoundOntoAnotherReelForgetsTheOldOne() {
        Spool spool = spool(GALAXY, SpoolDetails.NONE.withReel(reel("Cardboard", 190)));
        Spool part = shop.spools
                .split(shop.context, spool.code(), SpoolSplit.of(Grams.of(100)))
                .part();
        assertTrue(part.emptyReel().isEmpty());
        assertEquals(Optional.of(Grams.of(190)), read(spool).emptyReelWeight());
    }

    @Test
    void aTypeInUseIsRetiredAndKeepsItsName() {
        ReelType cardboard = type("Cardboard", 190);
        Spool spool = spool(GALAXY, SpoolDetails.NONE.withReel(Optional.of(cardboard.reel())));
        String id = cardboard.id().toString();
        ReelType retired = types.deactivate(shop.context, id, Optional.of(cardboard.version()));
        assertFalse(retired.active());
        assertEquals(retired, types.deactivate(shop.context, id, Optional.empty()));
        assertEquals("Cardboard", read(spool).details().reel().orElseThrow().label());
        assertEquals(
                CommonError.VERSION_CONFLICT,
                assertThrows(
                                NozzlyException.class,
                                () -> types.deactivate(shop.context, id, Optional.of(cardboard.version())))
                        .code());
        assertEquals(
                List.of("Cardboard"),
                types.list(shop.context, ListQuery.FIRST_PAGE).items().stream()
                        .map(ReelType::label)
                        .toList());
    }

    @Test
    void onlyATypeThatIsThereCanBeNamed() {
        ReelTypeId missing = new ReelTypeId(new UUID(1, 2));
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> types.named(shop.context, Optional.of(missing)));
        assertEquals("reel_type_id", refusal.fieldErrors().get(0).field());
        assertTrue(types.named(shop.context, Optional.empty()).isEmpty());
        ReelType cardboard = type("Cardboard", 190);
        assertEquals(Optional.of(cardboard.reel()), types.named(shop.context, Optional.of(cardboard.id())));
        assertEquals(
                CommonError.NOT_FOUND,
                assertThrows(NozzlyException.class, () -> types.get(shop.context, "no id"))
                        .code());
        assertEquals(cardboard, types.get(shop.context, cardboard.id().toString()));
    }

    @Test
    void allThatIsWrongWithATypeIsNamed() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> types.add(
                        shop.context,
                        new ReelTypeDraft(
                                " ",
                                Optional.of("b".repeat(101)),
                                ReelMaterial.METAL,
                                Grams.of("10000.001"),
                                Optional.of("n".repeat(2001)),
                                true)));
        assertEquals(
                List.of("name", "brand", "empty_weight_g", "notes"),
                refusal.fieldErrors().stream().map(error -> error.field()).toList());
        assertThrows(NozzlyException.class, () -> type("x".repeat(101), 1));
        assertThrows(NozzlyException.class, () -> type("x", -1));
    }

    @Test
    void aRowOfAFileNamesATypeByItsName() {
        SpoolImport imports = new SpoolImport(shop.transactions, shop.ids, shop.clock);
        ReelType cardboard = type("Cardboard 1 kg", 190);
        Spool known = spool(GALAXY, SpoolDetails.NONE);
        SpoolImportRow row = row(known, Stated.as(Optional.of(" CARDBOARD 1 KG ")));
        SpoolImportLine line = imports.preview(shop.context, List.of(row)).get(0);
        assertEquals(
                List.of("reel_type", "dried_at"),
                line.changes().stream().map(change -> change.field()).toList());
        imports.apply(shop.context, List.of(row));
        assertEquals(Optional.of(cardboard.reel()), read(known).details().reel());
        imports.apply(shop.context, List.of(row(known, Stated.not())));
        assertEquals(Optional.of(cardboard.reel()), read(known).details().reel(), "what is not said stays");
        SpoolImportLine wrong = imports.preview(shop.context, List.of(row(known, Stated.as(Optional.of("Wood")))))
                .get(0);
        assertEquals(SpoolImportLine.Outcome.REFUSED, wrong.outcome());
        assertEquals("reel_type", wrong.errors().get(0).field());
        imports.apply(shop.context, List.of(row(known, Stated.as(Optional.empty()))));
        assertTrue(read(known).details().reel().isEmpty());
    }

    private static SpoolImportRow row(Spool spool, Stated<String> reelType) {
        StatedSpool nothing = StatedSpool.NOTHING;
        StatedSpool said = new StatedSpool(
                nothing.initialWeight(),
                nothing.remainingWeight(),
                nothing.emptySpoolWeight(),
                nothing.purchaseCost(),
                nothing.landedCost(),
                nothing.purchaseDate(),
                nothing.storageLocation(),
                nothing.lotNumber(),
                nothing.notes(),
                nothing.openedAt(),
                nothing.active(),
                reelType,
                Stated.not(),
                Stated.as(Optional.of(LocalDate.of(2026, 11, 20))),
                nothing.custom());
        return new SpoolImportRow(1, Optional.of(spool.id().value()), Optional.empty(), StatedFilament.NOTHING, said);
    }

    @Test
    void aSpoolIsDriedAndTheDayTakenBack() {
        Spool spool = spool(GALAXY, SpoolDetails.NONE);
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertEquals(OptionalLong.empty(), Drying.daysSince(spool, day));
        Spool dried = shop.spools.dried(shop.context, spool.code(), Optional.of(day));
        assertEquals(OptionalLong.of(26), Drying.daysSince(dried, LocalDate.of(2026, 11, 29)));
        assertEquals(OptionalLong.of(-1), Drying.daysSince(dried, LocalDate.of(2026, 11, 2)));
        Spool again = shop.spools.dried(shop.context, spool.code(), Optional.of(day));
        assertEquals(dried.version(), again.version(), "the same day changes nothing");
        assertTrue(shop.spools
                .dried(shop.context, spool.code(), Optional.empty())
                .details()
                .driedAt()
                .isEmpty());
        assertThrows(
                NozzlyException.class,
                () -> shop.spools.dried(shop.context, spool.code(), Optional.of(LocalDate.of(1969, 12, 31))));
    }

    @ParameterizedTest
    @CsvSource({
        "PLA,false", "PETG,false", "ABS,false", "PA,true", "PA6-CF,true", "pa12,true", "TPU,true", "TPU 95A,true",
        "PVA,true", "PC,true", "PC-ABS,true", "PCTG,false", "6PA,false", "PP,false", "BVOH,true", "Nylon,true"
    })
    void whatTakesUpWaterIsKnownByItsFamily(String type, boolean needed) {
        assertEquals(needed, Drying.isNeededBy(type));
    }

    @Test
    void aFilamentIsMadeAnewOnlyWithWhatChanged() {
        Spool spool = spool(GALAXY.withReel(reel("Cardboard", 190)), SpoolDetails.NONE);
        assertSame(
                spool.filament().brand(),
                spool.filament()
                        .made(spool.filament().brand(), Optional.empty())
                        .brand());
    }
}
