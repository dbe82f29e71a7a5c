package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.AllocationConversion.Claim;
import app.nozzly.inventory.AllocationConversion.Draw;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Claiming, releasing and converting, with figures worked out by hand. */
class AllocationsTest {

    private static final Reference ORDER = new Reference("order", "2026-0001");
    private static final Reference OTHER = new Reference("order", "2026-0002");
    private static final MaterialKey BLACK = MaterialKey.of("PLA", "Galaxy Black");

    private final TestWorkshop test = new TestWorkshop();
    private final Allocations allocations = test.allocations;
    private final Spool spool = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");

    private Spool now(Spool which) {
        return test.spools.get(test.context, which.id().toString());
    }

    private void assertWeights(String remaining, String allocated, Spool which) {
        Spool current = now(which);
        assertEquals(
                List.of(Grams.of(remaining), Grams.of(allocated)),
                List.of(current.remaining(), current.allocated()),
                "remaining and allocated");
        assertEquals(
                List.of(),
                new LedgerCheck(test.transactions).check(test.context).faults());
    }

    private Allocation allocate(String grams, Reference reference) {
        AllocationLine line = AllocationLine.of(BLACK, Grams.of(grams), reference);
        return allocations
                .allocate(test.context, AllocationRequest.all(List.of(line)))
                .allocations()
                .get(0);
    }

    private Allocation now(Allocation claim) {
        return allocations.get(test.context, claim.id().toString()).allocation();
    }

    private static SpoolUse use(String grams) {
        return SpoolUse.now(Grams.of(grams), "print");
    }

    @Test
    void theScaleOfTheDomainPage() {
        Allocation order = allocate("900", ORDER);
        assertWeights("100", "900", spool);
        StockChange weighed = test.spools.count(test.context, "FIL-001", SpoolCount.now(Grams.of(985)));
        assertEquals(Grams.of(-15), weighed.movement().orElseThrow().movement().weightDelta());
        assertEquals(List.of(), weighed.released());
        assertWeights("85", "900", spool);
        assertEquals(Grams.of(985), now(spool).physical());
        AllocationConverted run = allocations.convert(
                test.context,
                new AllocationConversion(List.of(Claim.all(order.id())), List.of(new Draw(spool.id(), use("912.5")))));
        assertEquals(Grams.of(900), run.released().get(0).weight());
        assertEquals(
                Grams.of("-912.5"),
                run.drawn().get(0).movement().orElseThrow().movement().weightDelta());
        assertEquals(List.of(), run.drawn().get(0).released(), "nothing beyond what was asked for");
        assertWeights("72.5", "0", spool);
        assertEquals(Grams.of("72.5"), now(spool).physical());
    }

    @Test
    void anAllocationIsAnEntryOfTheLedgerThatLeavesTheGramsOnTheReel() {
        AllocationLine line = AllocationLine.of(BLACK, Grams.of("82.4"), ORDER);
        AllocationResult result = allocations.allocate(
                test.context,
                new AllocationRequest(List.of(line), Coverage.ALL_OR_NOTHING, Optional.of("Two dragons")));
        assertEquals(line, result.lines().get(0).line());
        assertEquals(List.of(), result.uncovered());
        assertEquals(List.of(), result.shortages());
        Allocation claim = result.allocations().get(0);
        assertEquals(
                new Allocation(
                        claim.id(),
                        spool.id(),
                        2,
                        ORDER,
                        Optional.of("Two dragons"),
                        Grams.of("82.4"),
                        Grams.of("82.4"),
                        TestWorkshop.NOW),
                claim);
        assertEquals(claim, now(claim));
        StockMovement entry = test.spools
                .movements(test.context, "FIL-001", ListQuery.FIRST_PAGE)
                .items()
                .get(0);
        assertEquals(claim.id(), entry.movement().id());
        assertEquals(MovementType.ALLOCATION, entry.movement().type());
        assertEquals(Grams.of("-82.4"), entry.movement().weightDelta());
        assertEquals(Optional.of(ORDER), entry.movement().reference());
        assertTrue(entry.movement().allocates());
        assertWeights("917.6", "82.4", spool);
        assertEquals(Grams.of(1000), now(spool).physical());
        assertTrue(!now(spool).opened(), "what is only claimed leaves it closed");
        assertEquals(
                List.of(new AllocationOnSpool(claim, now(spool))),
                allocations
                        .list(
                                test.context,
                                ListQuery.FIRST_PAGE.withFilters(Map.of("spool", "FIL-001", "open", "true")))
                        .items());
    }

    @Test
    void allOrNothingOverSeveralLinesTellsWhatIsMissing() {
        Spool petg = test.spool("Prusament", "PETG", "Orange", "29.99");
        List<AllocationLine> lines = List.of(
                AllocationLine.of(BLACK, Grams.of(700), ORDER),
                AllocationLine.of(MaterialKey.ofType("PETG"), Grams.of(10), ORDER),
                AllocationLine.of(BLACK, Grams.of("300.5"), ORDER));
        NozzlyException refusal = assertThrows(
                NozzlyException.class, () -> allocations.allocate(test.context, AllocationRequest.all(lines)));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        assertEquals(
                List.of(Map.of(
                        "material",
                        "PLA Galaxy Black",
                        "required",
                        new BigDecimal("1000.500"),
                        "available",
                        new BigDecimal("1000.000"),
                        "unit",
                        "g")),
                refusal.details().get("shortages"));
        assertWeights("1000", "0", spool);
        assertWeights("1000", "0", petg);
        List<AllocationLine> worse = List.of(
                AllocationLine.of(BLACK, Grams.of(1100), ORDER),
                AllocationLine.of(MaterialKey.ofType("PETG"), Grams.of(1200), ORDER),
                AllocationLine.of(MaterialKey.ofType("ASA"), Grams.of(5), ORDER));
        NozzlyException several = assertThrows(
                NozzlyException.class, () -> allocations.allocate(test.context, AllocationRequest.all(worse)));
        assertEquals(3, ((List<?>) several.details().get("shortages")).size());
        assertTrue(
                several.text().toString().contains("ASA (5.000 g are needed, 0.000 g are there)"), several::getMessage);
        AllocationResult exact = allocations.allocate(
                test.context,
                AllocationRequest.all(List.of(
                        AllocationLine.of(BLACK, Grams.of(700), ORDER),
                        AllocationLine.of(BLACK, Grams.of(300), ORDER))));
        assertEquals(2, exact.allocations().size());
        assertWeights("0", "1000", spool);
    }

    @Test
    void whatCannotBeRefusedClaimsWhatAWholeThingCanGet() {
        AllocationRequest request = new AllocationRequest(
                List.of(
                        AllocationLine.of(BLACK, Grams.of(600), ORDER),
                        AllocationLine.of(MaterialKey.ofType("ASA"), Grams.of(20), ORDER),
                        AllocationLine.of(BLACK, Grams.of(900), OTHER)),
                Coverage.WHOLE_REFERENCES,
                Optional.empty());
        AllocationResult result = allocations.allocate(test.context, request);
        assertEquals(1, result.lines().size());
        assertEquals(OTHER, result.lines().get(0).line().reference());
        assertEquals(request.lines().subList(0, 2), result.uncovered());
        assertEquals(List.of(new Shortage("ASA", Grams.of(20), Grams.ZERO)), result.shortages());
        assertWeights("100", "900", spool);
    }

    @Test
    void releasingGivesBackAllOrAPartAndIsItselfTakenBack() {
        Allocation claim = allocate("300", ORDER);
        AllocationRelease part =
                allocations.release(test.context, claim.id().toString(), Optional.of(Grams.of("120.5")));
        assertEquals(Grams.of("179.5"), part.allocation().open());
        assertEquals(Optional.of(claim.id()), part.movement().movement().allocation());
        assertWeights("820.5", "179.5", spool);
        AllocationRelease rest = allocations.release(test.context, claim.id().toString(), Optional.empty());
        assertEquals(Grams.of("179.5"), rest.weight());
        assertTrue(!now(claim).isOpen());
        assertWeights("1000", "0", spool);
        for (Optional<Grams> weight : List.of(Optional.<Grams>empty(), Optional.of(Grams.of(1)))) {
            NozzlyException twice = assertThrows(
                    NozzlyException.class,
                    () -> allocations.release(test.context, claim.id().toString(), weight));
            assertEquals(InventoryError.ALLOCATION_RELEASED, twice.code());
        }
        test.spools.reverse(test.context, rest.movement().movement().id(), Optional.empty());
        assertWeights("820.5", "179.5", spool);
        assertEquals(Grams.of("179.5"), now(claim).open());
        NozzlyException more = assertThrows(
                NozzlyException.class,
                () -> allocations.release(test.context, claim.id().toString(), Optional.of(Grams.of(180))));
        assertEquals(InventoryError.ALLOCATION_RELEASED, more.code());
        NozzlyException whole = assertThrows(
                NozzlyException.class, () -> test.spools.reverse(test.context, claim.id(), Optional.empty()));
        assertEquals(InventoryError.ALLOCATION_RELEASED, whole.code(), "a part of it is given back already");
        test.spools.reverse(test.context, part.movement().movement().id(), Optional.empty());
        test.spools.reverse(test.context, claim.id(), Optional.empty());
        assertWeights("1000", "0", spool);
    }

    @Test
    void allThatIsClaimedForAThingGoesBackAtOnce() {
        Spool second = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        allocate("1200", ORDER);
        Allocation other = allocate("50", OTHER);
        List<AllocationRelease> released = allocations.releaseAll(test.context, ORDER);
        assertEquals(2, released.size());
        assertEquals(
                Grams.of(1200), released.stream().map(AllocationRelease::weight).reduce(Grams.ZERO, Grams::plus));
        assertEquals(Grams.of(50), now(other).open());
        assertEquals(Grams.of(50), now(spool).allocated().plus(now(second).allocated()));
        assertEquals(List.of(), allocations.releaseAll(test.context, ORDER));
    }

    @Test
    void aUseBeyondWhatIsFreeReleasesTheNewestFirstAndGoesBackWhole() {
        Allocation old = allocate("500", ORDER);
        Allocation young = allocate("400", OTHER);
        StockChange used = test.spools.use(test.context, "FIL-001", use("600"));
        // 100 g were free: 400 g of the newer and 100 g of the older give way.
        assertEquals(
                List.of(young.id(), old.id()),
                used.released().stream()
                        .map(release -> release.allocation().id())
                        .toList());
        assertEquals(
                List.of(Grams.of(400), Grams.of(100)),
                used.released().stream().map(AllocationRelease::weight).toList());
        assertWeights("0", "400", spool);
        assertEquals(used.spool(), now(spool));
        test.spools.reverse(
                test.context, used.movement().orElseThrow().movement().id(), Optional.empty());
        assertWeights("100", "900", spool);
        assertEquals(Grams.of(500), now(old).open());
        assertEquals(Grams.of(400), now(young).open());
    }

    @Test
    void aUseBeyondWhatIsThereReleasesAllAndFindsTheRest() {
        Allocation claim = allocate("900", ORDER);
        StockChange used = test.spools.use(test.context, "FIL-001", use("1012.5"));
        assertWeights("0", "0", spool);
        assertEquals(
                List.of(Grams.of(900)),
                used.released().stream().map(AllocationRelease::weight).toList());
        test.spools.reverse(
                test.context, used.movement().orElseThrow().movement().id(), Optional.empty());
        assertWeights("100", "900", spool);
        assertEquals(Grams.of(900), now(claim).open());
    }

    @Test
    void aUseThatWasTakenBackIsTakenAgainWhenThatIsTakenBack() {
        allocate("900", ORDER);
        StockChange used = test.spools.use(test.context, "FIL-001", use("600"));
        StockChange back = test.spools.reverse(
                test.context, used.movement().orElseThrow().movement().id(), Optional.empty());
        assertWeights("100", "900", spool);
        test.spools.reverse(
                test.context, back.movement().orElseThrow().movement().id(), Optional.empty());
        assertWeights("0", "400", spool);
    }

    @Test
    void whatTheScaleMissesIsNoLongerClaimed() {
        Allocation claim = allocate("900", ORDER);
        StockChange counted = test.spools.count(test.context, "FIL-001", SpoolCount.now(Grams.of(800)));
        assertEquals(Grams.of(-200), counted.movement().orElseThrow().movement().weightDelta());
        assertEquals(Grams.of(100), counted.released().get(0).weight());
        assertWeights("0", "800", spool);
        StockChange weighed = test.spools.weigh(
                test.context,
                "FIL-001",
                new SpoolWeighing(Grams.of(193), Optional.of(Grams.of(193)), Optional.empty(), Optional.empty()));
        assertEquals(Grams.of(800), weighed.released().get(0).weight());
        assertWeights("0", "0", spool);
        test.spools.reverse(
                test.context, weighed.movement().orElseThrow().movement().id(), Optional.empty());
        test.spools.reverse(
                test.context, counted.movement().orElseThrow().movement().id(), Optional.empty());
        assertWeights("100", "900", spool);
        assertEquals(Grams.of(900), now(claim).open());
    }

    @Test
    void aCorrectionTakesNothingThatIsClaimed() {
        allocate("900", ORDER);
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> test.spools.adjust(
                        test.context, "FIL-001", new SpoolAdjustment(Grams.of(-101), "Broken", Optional.empty())));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        assertWeights("100", "900", spool);
    }

    @Test
    void aConversionOverSeveralSpoolsGoesBackAsAWhole() {
        Spool second = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        AllocationResult both = allocations.allocate(
                test.context, AllocationRequest.all(List.of(AllocationLine.of(BLACK, Grams.of(1500), ORDER))));
        Allocation later = allocate("300", OTHER);
        Spool last = later.spool().equals(second.id()) ? second : spool;
        Spool first = last == second ? spool : second;
        assertWeights("0", "1000", first);
        assertWeights("200", "800", last);
        AllocationConverted run = allocations.convert(
                test.context,
                new AllocationConversion(
                        both.allocations().stream()
                                .map(claim -> Claim.all(claim.id()))
                                .toList(),
                        List.of(new Draw(first.id(), use("1010")), new Draw(last.id(), use("750")))));
        // The last spool held 1,000 g: 700 g were free after the release, so 50 g of the other order give way; the
        // first held 10 g more than was thought.
        assertEquals(Grams.of(50), run.drawn().get(1).released().get(0).weight());
        assertWeights("0", "0", first);
        assertWeights("0", "250", last);
        test.spools.reverse(test.context, run.entry().orElseThrow(), Optional.of("Wrong run"));
        assertWeights("0", "1000", first);
        assertWeights("200", "800", last);
        assertEquals(Grams.of(300), now(later).open());
        NozzlyException twice = assertThrows(
                NozzlyException.class,
                () -> test.spools.reverse(test.context, run.entry().orElseThrow(), Optional.empty()));
        assertEquals(InventoryError.ALREADY_REVERSED, twice.code());
    }

    @Test
    void aConversionReleasesPartsAndPassesOverWhatIsReleasedAlready() {
        Allocation claim = allocate("300", ORDER);
        AllocationConverted half = allocations.convert(
                test.context,
                new AllocationConversion(
                        List.of(new Claim(claim.id(), Optional.of(Grams.of(100)))),
                        List.of(new Draw(spool.id(), use("104.5")))));
        assertEquals(Grams.of(200), half.released().get(0).allocation().open());
        assertWeights("695.5", "200", spool);
        allocations.release(test.context, claim.id().toString(), Optional.empty());
        AllocationConverted rest =
                allocations.convert(test.context, new AllocationConversion(List.of(Claim.all(claim.id())), List.of()));
        assertEquals(new AllocationConverted(Optional.empty(), List.of(), List.of()), rest);
        NozzlyException gone = assertThrows(
                NozzlyException.class,
                () -> allocations.convert(
                        test.context,
                        new AllocationConversion(List.of(new Claim(claim.id(), Optional.of(Grams.of(1)))), List.of())));
        assertEquals(InventoryError.ALLOCATION_RELEASED, gone.code());
        assertWeights("895.5", "0", spool);
    }

    @Test
    void aLongConversionGoesBackAsAWhole() {
        List<Claim> claims = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            claims.add(Claim.all(allocate("10", ORDER).id()));
        }
        AllocationConverted run = allocations.convert(
                test.context, new AllocationConversion(claims, List.of(new Draw(spool.id(), use("205")))));
        assertWeights("795", "0", spool);
        test.spools.reverse(test.context, run.entry().orElseThrow(), Optional.empty());
        assertWeights("800", "200", spool);
    }

    @Test
    void theWholeGoesBackWhicheverOfItsEntriesIsTakenBack() {
        List<Claim> claims = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            claims.add(Claim.all(allocate("10", ORDER).id()));
        }
        allocations.convert(test.context, new AllocationConversion(claims, List.of(new Draw(spool.id(), use("105")))));
        assertWeights("895", "0", spool);
        StockMovement last = newestOf(spool, "usage");
        test.spools.reverse(test.context, last.movement().id(), Optional.empty());
        assertWeights("900", "100", spool);
        StockMovement reversal = newestOf(spool, "reversal");
        test.spools.reverse(test.context, reversal.movement().id(), Optional.empty());
        assertWeights("895", "0", spool);
    }

    private StockMovement newestOf(Spool one, String type) {
        return test.spools
                .movements(test.context, one.id().toString(), ListQuery.first(1).withFilters(Map.of("type", type)))
                .items()
                .get(0);
    }

    @Test
    void whatIsPromisedIsOnTheReelTooWhenSomebodySaysWhatRemains() {
        allocate("400", ORDER);
        SpoolChange full = new SpoolChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Grams.of(1000)),
                SpoolDetails.NONE,
                true);
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> test.spools.change(test.context, spool.code(), full));
        assertEquals("remaining_weight_g", refusal.fieldErrors().get(0).field());
        assertTrue(refusal.getMessage().contains("give at most 600"), refusal.getMessage());
        SpoolImportRow row = new SpoolImportRow(
                1,
                Optional.of(spool.id().value()),
                Optional.empty(),
                StatedFilament.NOTHING,
                StatedSpool.weighing(Grams.of(1000), Grams.of(1000)));
        SpoolImport imports = new SpoolImport(test.transactions, test.ids, test.clock);
        assertEquals(
                SpoolImportLine.Outcome.REFUSED,
                imports.apply(test.context, List.of(row)).get(0).outcome());
        assertWeights("600", "400", spool);
    }

    @Test
    void oneSpoolCanBeNamed() {
        Spool second = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");
        AllocationLine named = new AllocationLine(BLACK, Grams.of(50), ORDER, LotRule.MIXED, Optional.of(second.id()));
        allocations.allocate(test.context, AllocationRequest.all(List.of(named)));
        assertWeights("950", "50", second);
        AllocationLine tooMuch =
                new AllocationLine(BLACK, Grams.of(951), ORDER, LotRule.MIXED, Optional.of(second.id()));
        NozzlyException short1 = assertThrows(
                NozzlyException.class,
                () -> allocations.allocate(test.context, AllocationRequest.all(List.of(tooMuch))));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, short1.code(), "the other spool is not asked");
        AllocationLine wrong = new AllocationLine(
                MaterialKey.ofType("PETG"), Grams.of(1), ORDER, LotRule.MIXED, Optional.of(second.id()));
        NozzlyException unfitting = assertThrows(
                NozzlyException.class, () -> allocations.allocate(test.context, AllocationRequest.all(List.of(wrong))));
        assertEquals("spool_id", unfitting.fieldErrors().get(0).field());
        AllocationLine absent =
                new AllocationLine(BLACK, Grams.of(1), ORDER, LotRule.MIXED, Optional.of(new SpoolId(new UUID(4, 4))));
        NozzlyException nothing = assertThrows(
                NozzlyException.class,
                () -> allocations.allocate(test.context, AllocationRequest.all(List.of(absent))));
        assertEquals(CommonError.NOT_FOUND, nothing.code());
    }

    @Test
    void whatCannotBeIsRefused() {
        Allocation claim = allocate("10", ORDER);
        assertEquals("weight_g", field(() -> AllocationLine.of(BLACK, Grams.ZERO, ORDER)));
        assertEquals("lines", field(() -> AllocationRequest.all(List.of())));
        assertEquals("claims", field(() -> new AllocationConversion(List.of(), List.of())));
        assertEquals(
                "claims",
                field(() ->
                        new AllocationConversion(List.of(Claim.all(claim.id()), Claim.all(claim.id())), List.of())));
        assertEquals("weight_g", field(() -> new Claim(claim.id(), Optional.of(Grams.ZERO))));
        assertEquals(
                "weight_g",
                field(() -> allocations.release(test.context, claim.id().toString(), Optional.of(Grams.of(-1)))));
        for (String id : List.of("7", new UUID(1, 1).toString())) {
            NozzlyException absent =
                    assertThrows(NozzlyException.class, () -> allocations.release(test.context, id, Optional.empty()));
            assertEquals(CommonError.NOT_FOUND, absent.code());
            assertThrows(NozzlyException.class, () -> allocations.get(test.context, id));
        }
        AllocationConversion nowhere =
                new AllocationConversion(List.of(), List.of(new Draw(new SpoolId(new UUID(4, 4)), use("1"))));
        NozzlyException nothing = assertThrows(NozzlyException.class, () -> allocations.convert(test.context, nowhere));
        assertEquals(CommonError.NOT_FOUND, nothing.code());
    }

    private static String field(Runnable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        return refusal.fieldErrors().get(0).field();
    }

    @Test
    void aSpoolOutOfUseGivesNothing() {
        test.spools.deactivate(test.context, "FIL-001", Optional.empty());
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> allocate("1", ORDER));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
    }
}
