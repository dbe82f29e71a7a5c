package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.material.Colour;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SpoolsTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Spools spools = test.spools;

    @Test
    void aNewSpoolBeginsWithItsPurchaseInTheLedger() {
        Spool spool = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        assertEquals("FIL-001", spool.code());
        assertEquals(Grams.of(1000), spool.remaining());
        List<StockMovement> ledger = ledger(spool);
        assertEquals(1, ledger.size());
        assertEquals(MovementType.PURCHASE, ledger.get(0).movement().type());
        assertEquals("Ada", ledger.get(0).movement().actor().name());
    }

    @Test
    void spoolsArePutTogetherWithWhatTheyAreWorth() {
        test.spool("Prusament", "PLA", "Red", "25.00");
        spools.use(
                test.context,
                test.spool("Prusament", "PLA", "Black", "24.99").code(),
                SpoolUse.now(Grams.of(500), "test"));
        FilamentDraft gift = FilamentDraft.of("Polymaker", "PLA", Colour.of("Blue", "#0000ff"));
        spools.add(test.context, NewSpool.of(gift, Grams.of(750), SpoolDetails.NONE));
        List<SpoolGroup> brands = spools.groups(test.context, SpoolGrouping.BRAND, ListQuery.FIRST_PAGE);
        assertEquals(
                new SpoolGroup(
                        Optional.of("Polymaker"), "Polymaker", 1, Grams.of(750), Grams.of(750), Optional.empty(), 1),
                brands.get(0));
        // 1,000 × 0.025 + 500 × 0.02499 = 37.495, half up
        assertEquals(Optional.of(Money.parse("GBP 37.50")), brands.get(1).value());
        assertEquals(2, spools.numbered(test.context, List.of(3L, 1L, 9L)).size());
        SpoolDetails yen = SpoolDetails.bought(Money.parse("JPY 2500"));
        spools.add(test.context, NewSpool.of(gift, Grams.of(1000), yen));
        SpoolGroup all = spools.groups(test.context, SpoolGrouping.MATERIAL, ListQuery.FIRST_PAGE)
                .get(0);
        assertEquals(Optional.empty(), all.value(), "pounds and yen never meet");
        assertEquals(4, all.spools());
    }

    @Test
    void equalSpoolsAreAddedTogetherWithNumbersInARow() {
        FilamentDraft filament = FilamentDraft.of("Prusament", "PLA", Colour.of("Red", "#ff0000"));
        NewSpool draft = NewSpool.of(filament, Grams.of(750), SpoolDetails.bought(Money.parse("GBP 20")));
        List<Spool> added = spools.addEqual(test.context, draft, 3);
        assertEquals(
                List.of("FIL-001", "FIL-002", "FIL-003"),
                added.stream().map(Spool::code).toList());
        added.forEach(spool -> assertEquals(spool, spools.get(test.context, spool.code())));
        assertEquals(Grams.of(750), spools.get(test.context, "3").remaining());
        assertEquals("FIL-004", spools.add(test.context, draft).code());
        NewSpool wanted = new NewSpool(
                Optional.empty(),
                Optional.of(filament),
                Optional.of("FIL-010"),
                draft.initialWeight(),
                Optional.of(Grams.of(5)),
                draft.details());
        assertEquals(
                List.of(10L, 11L),
                spools.addEqual(test.context, wanted, 2).stream()
                        .map(Spool::number)
                        .toList());
        assertEquals(Grams.of(5), spools.get(test.context, "11").remaining());
        assertEquals("FIL-012", spools.add(test.context, draft).code());
        NewSpool overlapping = new NewSpool(
                Optional.empty(),
                Optional.of(filament),
                Optional.of("FIL-009"),
                Optional.empty(),
                Optional.empty(),
                draft.details());
        assertEquals(
                CommonError.ALREADY_EXISTS,
                assertThrows(NozzlyException.class, () -> spools.addEqual(test.context, overlapping, 2))
                        .code());
        for (int quantity : new int[] {0, 101}) {
            assertThrows(NozzlyException.class, () -> spools.addEqual(test.context, draft, quantity));
        }
    }

    @Test
    void aSpoolWasFilledOnTheDayItWasBought() {
        assertEquals(Instant.parse("2026-06-23T00:00:00Z"), filled("2026-06-23"));
        assertEquals(TestWorkshop.NOW, filled("2026-11-21"), "a day to come is not when it was filled");
    }

    private Instant filled(String day) {
        SpoolDetails bought = new SpoolDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        FilamentDraft filament = FilamentDraft.of("Prusament", "PETG", Colour.of("Orange", "#F4661B"));
        Spool spool = spools.add(test.context, NewSpool.of(filament, Grams.of(1000), bought));
        NewMovement purchase = ledger(spool).get(0).movement();
        assertEquals(TestWorkshop.NOW, purchase.recordedAt());
        return purchase.occurredAt();
    }

    @Test
    void aBrandThatTheLineBeginsWithIsSaidOnce() {
        FilamentDraft plain = FilamentDraft.of("Prusament", "PETG", Colour.of("Orange", "#F4661B"));
        assertEquals("Prusament PETG Orange", label(plain));
        assertEquals("Prusament PLA Blend Orange", label(named(plain, "Prusament PLA Blend")));
        assertEquals("Prusament Blend Orange", label(named(plain, "Blend")));
    }

    private String label(FilamentDraft draft) {
        return spools.add(test.context, NewSpool.of(draft, Grams.of(1000), SpoolDetails.NONE))
                .filament()
                .label();
    }

    private static FilamentDraft named(FilamentDraft draft, String name) {
        return new FilamentDraft(
                draft.brand(),
                name,
                draft.materialType(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres(),
                draft.densityGramsPerCubicCentimetre(),
                draft.price(),
                draft.netWeight(),
                draft.emptySpoolWeight(),
                draft.standardCostPerGram());
    }

    @Test
    void aSpoolEnteredHalfUsedKeepsItsInitialWeightAndAnAdjustment() {
        Spool spool = spools.add(test.context, draft(Optional.empty(), "1000", Optional.of("412.5")));
        assertEquals(Grams.of("412.5"), spools.get(test.context, spool.code()).remaining());
        assertEquals(Grams.of("-587.5"), ledger(spool).get(0).movement().weightDelta());
        assertEquals(Grams.of(1000), spool.initialWeight());
    }

    @Test
    void moreThanTheInitialWeightCannotRemain() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> spools.add(test.context, draft(Optional.empty(), "1000", Optional.of("1000.001"))));
        assertEquals("remaining_weight_g", refusal.fieldErrors().get(0).field());
    }

    @Test
    void theSameDescriptionIsTheSameFilament() {
        Spool first = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        Spool second = test.spool("prusament", "pla", "galaxy black", "25.99");
        assertEquals(first.filament().id(), second.filament().id());
        assertEquals(
                1, test.filaments.brands(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void aWantedNumberIsKeptAndNeverHandedOutAgain() {
        assertEquals(
                "FIL-007",
                spools.add(test.context, draft(Optional.of("fil-7"), "750", Optional.empty()))
                        .code());
        assertEquals("FIL-008", test.spool("eSUN", "PLA", "Red", "16.00").code());
        NozzlyException taken = assertThrows(
                NozzlyException.class,
                () -> spools.add(test.context, draft(Optional.of("7"), "750", Optional.empty())));
        assertEquals(CommonError.ALREADY_EXISTS, taken.code());
    }

    @Test
    void aWantedNumberThatIsNoneIsRefused() {
        for (String code : List.of("FIL-", "SPOOL-1", "0", "-3")) {
            NozzlyException refusal = assertThrows(
                    NozzlyException.class,
                    () -> spools.add(test.context, draft(Optional.of(code), "750", Optional.empty())));
            assertEquals("spool_id", refusal.fieldErrors().get(0).field(), code);
        }
    }

    @Test
    void withoutAnyFilamentASpoolIsRefused() {
        NewSpool nothing = new NewSpool(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SpoolDetails.NONE);
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> spools.add(test.context, nothing));
        assertEquals("filament_id", refusal.fieldErrors().get(0).field());
    }

    @Test
    void initialWeightComesFromTheFilamentElseOneKilogram() {
        FilamentDraft plain = FilamentDraft.of("eSUN", "PLA", Colour.of("Red", "#FF0000"));
        FilamentDraft small = new FilamentDraft(
                "eSUN",
                "Mini",
                "PLA",
                Colour.of("Red", "#FF0000"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Grams.of(250)),
                Optional.empty(),
                Optional.empty());
        assertEquals(Grams.of(1000), spools.add(test.context, described(plain)).initialWeight());
        assertEquals(Grams.of(250), spools.add(test.context, described(small)).initialWeight());
    }

    @Test
    void aSpoolIsFoundByIdNumberAndLabelCode() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        for (String reference : List.of(spool.id().toString(), "1", "FIL-001", "fil-1", "FIL-1")) {
            assertEquals(spool.id(), spools.get(test.context, reference).id(), reference);
        }
        for (String reference : List.of("2", "FIL-002", "x", "", new UUID(1, 2).toString())) {
            NozzlyException absent = assertThrows(NozzlyException.class, () -> spools.get(test.context, reference));
            assertEquals(CommonError.NOT_FOUND, absent.code());
        }
    }

    @Test
    void aChangedRemainingWeightIsAnAdjustment() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        SpoolChange change = new SpoolChange(
                Optional.of(spools.get(test.context, "1").version()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Grams.of("640.25")),
                SpoolDetails.NONE,
                true);
        Spool changed = spools.change(test.context, "1", change);
        assertEquals(Grams.of("640.25"), changed.remaining());
        assertEquals(MovementType.ADJUSTMENT, ledger(spool).get(0).movement().type());
        assertEquals(Grams.of("-359.75"), ledger(spool).get(0).movement().weightDelta());
        assertEquals(changed, spools.get(test.context, "1"));
        assertThrows(NozzlyException.class, () -> spools.change(test.context, "1", change), "stale version");
    }

    @Test
    void aChangeMayDescribeAnotherFilamentThatIsFoundOrMade() {
        Spool red = test.spool("eSUN", "PLA", "Red", "16.00");
        FilamentDraft blue = FilamentDraft.of("eSUN", "PLA", Colour.of("Blue", "#0000FF"));
        Spool changed = spools.change(test.context, "1", changedTo(blue));
        assertEquals("Blue", changed.filament().colour().name());
        Spool again = spools.change(
                test.context,
                "1",
                changedTo(FilamentDraft.of("eSUN", "PLA", red.filament().colour())));
        assertEquals(red.filament().id(), again.filament().id());
        assertEquals(2, test.filaments.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void everySpoolIsListedForAnExportEvenOutOfUse() {
        test.spool("eSUN", "PLA", "Red", "16.00");
        test.spool("Sunlu", "PETG", "Blue", "14.00");
        spools.deactivate(test.context, "1", Optional.empty());
        assertEquals(
                List.of(1L, 2L),
                spools.all(test.context).stream().map(Spool::number).toList());
    }

    @Test
    void impossibleWeightsAreRefusedByTheirOwnName() {
        assertEquals("initial_weight_g", refusedField(draft(Optional.empty(), "-1", Optional.empty())));
        assertEquals("initial_weight_g", refusedField(draft(Optional.empty(), "100001", Optional.empty())));
        assertEquals("remaining_weight_g", refusedField(draft(Optional.empty(), "1000", Optional.of("-1"))));
        assertEquals(0, spools.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    private String refusedField(NewSpool draft) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> spools.add(test.context, draft));
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        return refusal.fieldErrors().get(0).field();
    }

    private static SpoolChange changedTo(FilamentDraft filament) {
        return new SpoolChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(filament),
                Optional.empty(),
                Optional.empty(),
                SpoolDetails.NONE,
                true);
    }

    @Test
    void aChangeThatLeavesTheWeightAlonePostsNothing() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        spools.change(
                test.context,
                "1",
                new SpoolChange(
                        Optional.empty(),
                        Optional.of(spool.filament().id()),
                        Optional.of(Grams.of(1200)),
                        Optional.empty(),
                        SpoolDetails.bought(Money.parse("GBP 12.00")),
                        true));
        assertEquals(1, ledger(spool).size());
        assertEquals(
                "GBP 0.01000000",
                spools.get(test.context, "1").costPerGram().orElseThrow().toString());
    }

    @Test
    void useWithinTheBalanceIsOneMovement() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        Spool after = spools.use(test.context, "1", SpoolUse.now(Grams.of("82.4"), "Print"))
                .spool();
        assertEquals(Grams.of("917.6"), after.remaining());
        assertEquals("Print", ledger(spool).get(0).movement().reason().orElseThrow());
    }

    @Test
    void useBeyondTheBalanceIsPostedInFullWithWhatWasFound() {
        Spool spool = spools.add(test.context, draft(Optional.empty(), "1000", Optional.of("50")));
        Instant earlier = Instant.parse("2026-11-01T00:00:00Z");
        SpoolUse use = new SpoolUse(
                Grams.of("62.5"),
                MovementType.WASTE,
                Optional.empty(),
                Optional.of(new Reference("run", "R1")),
                Optional.of(earlier));
        assertTrue(spools.use(test.context, "1", use).spool().remaining().isZero());
        List<StockMovement> ledger = ledger(spool);
        assertEquals(MovementType.WASTE, ledger.get(0).movement().type());
        assertEquals(Grams.of("-62.5"), ledger.get(0).movement().weightDelta());
        assertEquals(earlier, ledger.get(0).movement().occurredAt());
        assertEquals(TestWorkshop.NOW, ledger.get(0).movement().recordedAt());
        assertEquals(MovementType.FOUND, ledger.get(1).movement().type());
        assertEquals(Grams.of("12.5"), ledger.get(1).movement().weightDelta());
    }

    @Test
    void law1_theBalanceIsTheSumOfTheLedger() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        for (int print = 1; print <= 12; print++) {
            spools.use(
                    test.context,
                    "1",
                    SpoolUse.now(Grams.of(new BigDecimal(print).multiply(new BigDecimal("9.137"))), "p"));
        }
        Grams sum = ledger(spool).stream()
                .map(entry -> entry.movement().weightDelta())
                .reduce(Grams.ZERO, Grams::plus);
        assertEquals(sum, spools.get(test.context, "1").remaining());
    }

    @Test
    void nothingCannotBeUsed() {
        assertThrows(NozzlyException.class, () -> SpoolUse.now(Grams.ZERO, "Print"));
    }

    @Test
    void aDeactivatedSpoolKeepsItsLedgerAndMayBeDeactivatedAgain() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "16.00");
        Version version = spools.get(test.context, "1").version();
        assertFalse(spools.deactivate(test.context, "1", Optional.of(version)).active());
        assertFalse(spools.deactivate(test.context, "1", Optional.empty()).active());
        assertThrows(NozzlyException.class, () -> spools.deactivate(test.context, "1", Optional.of(version)));
        assertEquals(1, ledger(spool).size());
    }

    @Test
    void theListShowsTheSpoolsOfTheTenantOnly() {
        test.spool("eSUN", "PLA", "Red", "16.00");
        assertEquals(1, spools.list(test.context, ListQuery.FIRST_PAGE).total());
        TestWorkshop other = new TestWorkshop();
        assertEquals(0, other.spools.list(other.context, ListQuery.FIRST_PAGE).total());
    }

    private List<StockMovement> ledger(Spool spool) {
        return spools.movements(test.context, spool.id().toString(), ListQuery.FIRST_PAGE)
                .items();
    }

    private static NewSpool described(FilamentDraft filament) {
        return new NewSpool(
                Optional.empty(),
                Optional.of(filament),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SpoolDetails.NONE);
    }

    private static NewSpool draft(Optional<String> code, String initial, Optional<String> remaining) {
        return new NewSpool(
                Optional.empty(),
                Optional.of(FilamentDraft.of("Prusament", "PETG", Colour.of("Orange", "#F4661B"))),
                code,
                Optional.of(Grams.of(initial)),
                remaining.map(Grams::of),
                SpoolDetails.NONE);
    }
}
