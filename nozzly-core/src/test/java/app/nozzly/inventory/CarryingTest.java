package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Carrying spools and winding them over, with figures worked out by hand. */
class CarryingTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Spool spool = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");

    private Spool now(Spool which) {
        return test.spools.get(test.context, which.id().toString());
    }

    private List<StockMovement> ledger(Spool which) {
        return test.spools
                .movements(test.context, which.code(), ListQuery.first(200))
                .items();
    }

    private Optional<String> place() {
        return now(spool).details().storageLocation();
    }

    private StockChange transfer(String place) {
        return test.spools.transfer(test.context, "FIL-001", new SpoolTransfer(place));
    }

    private void assertSound() {
        assertEquals(
                List.of(),
                new LedgerCheck(test.transactions).check(test.context).faults());
    }

    @Test
    void aTransferIsAnEntryThatNamesBothPlacesAndGoesBack() {
        StockChange first = transfer(" Shelf A ");
        assertEquals(Optional.of("Shelf A"), first.spool().details().storageLocation());
        assertEquals(first.spool(), now(spool));
        NewMovement entry = first.movement().orElseThrow().movement();
        assertEquals(MovementType.TRANSFER, entry.type());
        assertEquals(Grams.ZERO, entry.weightDelta());
        assertEquals(Optional.of("→ Shelf A"), entry.reason());
        assertEquals(Optional.of(new Reference("location", "Shelf A")), entry.reference());
        StockChange second = transfer("Dry box");
        assertEquals(
                Optional.of("Shelf A → Dry box"),
                second.movement().orElseThrow().movement().reason());
        assertEquals(Optional.empty(), transfer("dry BOX").movement(), "it is there, in any case of letters");
        NozzlyException movedOn = assertThrows(
                NozzlyException.class, () -> test.spools.reverse(test.context, entry.id(), Optional.empty()));
        assertEquals(CommonError.VALIDATION_FAILED, movedOn.code());
        assertEquals(Optional.of("Dry box"), place());
        test.spools.reverse(
                test.context, second.movement().orElseThrow().movement().id(), Optional.empty());
        assertEquals(Optional.of("Shelf A"), place());
        StockChange back = test.spools.reverse(test.context, entry.id(), Optional.empty());
        assertEquals(Optional.empty(), place());
        assertEquals(back.spool(), now(spool));
        assertEquals(Grams.of(1000), now(spool).remaining());
        assertSound();
    }

    @Test
    void aPlaceIsNeeded() {
        assertThrows(NozzlyException.class, () -> new SpoolTransfer(" "));
        assertThrows(NozzlyException.class, () -> new SpoolTransfer("x".repeat(101)));
        assertThrows(NozzlyException.class, () -> SpoolSplit.of(Grams.ZERO));
    }

    @Test
    void aSplitKeepsWhatAGramCostsAndLinksBothLedgers() {
        transfer("Shelf A");
        SpoolParted parted = test.spools.split(
                test.context,
                "FIL-001",
                new SpoolSplit(
                        Grams.of("333.333"), Optional.of("FIL-040"), Optional.of("Loft"), Optional.of(Grams.of(140))));
        Spool part = parted.part();
        assertEquals(part, now(part));
        assertEquals(parted.rest().spool(), now(spool));
        assertEquals("FIL-040", part.code());
        assertEquals(Grams.of("333.333"), part.remaining());
        assertEquals(Grams.of("666.667"), now(spool).remaining());
        assertEquals(Optional.of("Loft"), part.details().storageLocation());
        assertEquals(Optional.of(Grams.of(140)), part.emptyReelWeight());
        // 24.99 over 1,000 g is 0.02499 a gram, for both.
        assertEquals(Optional.of(BigMoney.parse("GBP 0.02499000")), part.costPerGram());
        assertEquals(spool.costPerGram(), part.costPerGram());
        assertEquals(spool.filament(), part.filament());
        StockMovement out = parted.rest().movement().orElseThrow();
        StockMovement in = ledger(part).get(0);
        assertEquals(MovementType.SPLIT, out.movement().type());
        assertEquals(out.movement().id().paired(), in.movement().id());
        assertEquals(
                Optional.of(new Reference("spool", "FIL-040")), out.movement().reference());
        assertEquals(
                Optional.of(new Reference("spool", "FIL-001")), in.movement().reference());
        assertSound();
    }

    @Test
    void aSplitGoesBackAsAWholeFromEitherSide() {
        for (boolean fromTheRest : List.of(true, false)) {
            Spool part = test.spools
                    .split(test.context, "FIL-001", SpoolSplit.of(Grams.of(250)))
                    .part();
            MovementId entry =
                    ledger(fromTheRest ? spool : part).get(0).movement().id();
            test.spools.reverse(test.context, entry, Optional.empty());
            assertEquals(Grams.of(1000), now(spool).remaining());
            assertEquals(Grams.ZERO, now(part).remaining());
            assertTrue(!now(part).active() && now(spool).active());
        }
        assertSound();
    }

    private StockChange back(StockChange change) {
        MovementId entry = change.movement().orElseThrow().movement().id();
        return test.spools.reverse(test.context, entry, Optional.empty());
    }

    @Test
    void aTransferThatWentBackIsMadeAgainByTakingThatBack() {
        StockChange gone = back(transfer("Shelf A"));
        assertEquals(Optional.empty(), place());
        StockChange again = back(gone);
        assertEquals(Optional.of("Shelf A"), place());
        assertEquals(again.spool(), now(spool));
        back(again);
        assertEquals(Optional.empty(), place(), "the reversal of the reversal of a reversal");
        StockChange second = back(transfer("Dry box"));
        transfer("Loft");
        NozzlyException movedOn = assertThrows(NozzlyException.class, () -> back(second));
        assertTrue(movedOn.getMessage().contains("FIL-001 stands at Loft by now"), movedOn.getMessage());
        assertEquals(Optional.of("Loft"), place());
        assertSound();
    }

    @Test
    void aSplitThatWentBackIsMadeAgainByTakingThatBackFromEitherSide() {
        for (boolean fromTheRest : List.of(true, false)) {
            Spool before = now(spool);
            SpoolParted parted = test.spools.split(test.context, "FIL-001", SpoolSplit.of(Grams.of(250)));
            Spool part = parted.part();
            back(parted.rest());
            MovementId reversal =
                    ledger(fromTheRest ? spool : part).get(0).movement().id();
            StockChange again = test.spools.reverse(test.context, reversal, Optional.empty());
            assertEquals(Grams.of(250), now(part).remaining());
            assertEquals(before.remaining().minus(Grams.of(250)), now(spool).remaining());
            assertTrue(now(part).active());
            assertEquals(again.spool(), now(fromTheRest ? spool : part));
            back(again);
            assertTrue(!now(part).active());
            assertEquals(Grams.ZERO, now(part).remaining());
            assertEquals(before.remaining(), now(spool).remaining());
        }
        assertSound();
    }

    @Test
    void whatIsClaimedOrUsedCannotBeSplitOrTakenBack() {
        test.allocations.allocate(
                test.context,
                AllocationRequest.all(List.of(
                        AllocationLine.of(spool.filament().key(), Grams.of(800), new Reference("order", "1")))));
        NozzlyException claimed = assertThrows(
                NozzlyException.class,
                () -> test.spools.split(test.context, "FIL-001", SpoolSplit.of(Grams.of("200.001"))));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, claimed.code());
        SpoolParted parted = test.spools.split(test.context, "FIL-001", SpoolSplit.of(Grams.of(200)));
        test.spools.use(test.context, parted.part().code(), SpoolUse.now(Grams.of(1), "print"));
        NozzlyException used = assertThrows(
                NozzlyException.class,
                () -> test.spools.reverse(
                        test.context,
                        parted.rest().movement().orElseThrow().movement().id(),
                        Optional.empty()));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, used.code());
        assertEquals(Grams.ZERO, now(spool).remaining());
        assertEquals(Grams.of(199), now(parted.part()).remaining());
        assertSound();
    }

    @Test
    void aSplitOfASpoolWhoseCostIsNotKnownHasNone() {
        Spool free =
                test.spools.add(test.context, NewSpool.of(spool.filament().id(), Grams.of(500), SpoolDetails.NONE));
        Spool part = test.spools
                .split(test.context, free.code(), SpoolSplit.of(Grams.of(100)))
                .part();
        assertEquals(Optional.empty(), part.costPerGram());
        assertEquals(Optional.of(Money.parse("GBP 24.99")), spool.details().purchaseCost());
    }
}
