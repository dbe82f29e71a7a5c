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
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Weighing, counting, adjusting and taking back, with laws 1, 2 and 4 of the domain. */
public class SpoolCorrectionsTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Spools spools = test.spools;
    private final Spool spool = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");

    private static SpoolWeighing weighing(String gross, String tare) {
        return new SpoolWeighing(
                Grams.of(gross),
                Optional.of(tare).filter(text -> !text.isEmpty()).map(Grams::of),
                Optional.empty(),
                Optional.empty());
    }

    private Spool now() {
        return spools.get(test.context, spool.code());
    }

    private List<StockMovement> ledger() {
        return spools.movements(test.context, spool.code(), ListQuery.first(200))
                .items();
    }

    private String refusal(Runnable work, String field) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        assertEquals(field, refusal.fieldErrors().get(0).field());
        return refusal.fieldErrors().get(0).message().toString();
    }

    @Test
    void theScaleIsRight() {
        // 1,178.4 g on the scale less a reel of 193 g are 985.4 g; 1,000 g were thought to be there.
        StockChange weighed = spools.weigh(test.context, spool.code(), weighing("1178.4", "193"));
        assertEquals(Grams.of("985.4"), weighed.spool().remaining());
        assertEquals(weighed.spool(), now());
        NewMovement movement = weighed.movement().orElseThrow().movement();
        assertEquals(MovementType.COUNT, movement.type());
        assertEquals(Grams.of("-14.6"), movement.weightDelta());
        // The reel is remembered: 1,100 less 193 are 907.
        StockChange again = spools.weigh(test.context, spool.code(), weighing("1100", ""));
        assertEquals(
                Grams.of("-78.4"), again.movement().orElseThrow().movement().weightDelta());
        assertEquals(Optional.of(Grams.of(193)), now().details().emptySpoolWeight());
        StockChange same = spools.weigh(test.context, spool.code(), weighing("1100", ""));
        assertEquals(Optional.empty(), same.movement(), "what agrees is not posted");
        assertEquals(3, ledger().size());
    }

    @Test
    void whatTheScaleCannotShowIsRefusedWithTheFigures() {
        String text =
                refusal(() -> spools.weigh(test.context, spool.code(), weighing("800", "")), "empty_spool_weight_g");
        assertTrue(text.contains("FIL-001"), text);
        text = refusal(() -> spools.weigh(test.context, spool.code(), weighing("180", "193")), "gross_weight_g");
        assertTrue(text.contains("180") && text.contains("193"), text);
        // A reel of 1,000 g holds 1,100 g at the most.
        text = refusal(() -> spools.weigh(test.context, spool.code(), weighing("1293.1", "193")), "gross_weight_g");
        assertTrue(text.contains("1100.1") && text.contains("1000"), text);
        refusal(() -> spools.count(test.context, spool.code(), SpoolCount.now(Grams.of("1100.1"))), "weight_g");
        refusal(() -> SpoolWeighing.now(Grams.of(-1)), "gross_weight_g");
        refusal(() -> SpoolCount.now(Grams.of(-1)), "weight_g");
        refusal(
                () -> spools.count(
                        test.context,
                        spool.code(),
                        new SpoolCount(
                                Grams.of(1), Optional.empty(), Optional.of(TestWorkshop.NOW.plusSeconds(2 * 86_400)))),
                "occurred_at");
        assertEquals(1, ledger().size(), "nothing was posted");
        assertEquals(Optional.empty(), now().details().emptySpoolWeight(), "nor was the refused tare kept");
        assertEquals(
                Grams.of(1100),
                spools.count(test.context, spool.code(), SpoolCount.now(Grams.of(1100)))
                        .spool()
                        .remaining());
    }

    @Test
    void anAdjustmentNeedsAReasonAndRoom() {
        StockChange change = spools.adjust(
                test.context,
                spool.code(),
                new SpoolAdjustment(Grams.of("-12.25"), " Broken end ", Optional.of(new Reference("order", "7"))));
        NewMovement movement = change.movement().orElseThrow().movement();
        assertEquals(Grams.of("987.75"), change.spool().remaining());
        assertEquals(MovementType.ADJUSTMENT, movement.type());
        assertEquals(Optional.of("Broken end"), movement.reason());
        assertEquals(Optional.of(new Reference("order", "7")), movement.reference());
        refusal(() -> new SpoolAdjustment(Grams.ZERO, "x", Optional.empty()), "weight_delta_g");
        refusal(() -> new SpoolAdjustment(Grams.of(1), " ", Optional.empty()), "reason");
        refusal(
                () -> spools.adjust(
                        test.context, spool.code(), new SpoolAdjustment(Grams.of(113), "Refilled", Optional.empty())),
                "weight_delta_g");
        NozzlyException short1 = assertThrows(
                NozzlyException.class,
                () -> spools.adjust(
                        test.context, spool.code(), new SpoolAdjustment(Grams.of(-988), "Lost", Optional.empty())));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, short1.code());
    }

    @Test
    void law2_anEntryIsTakenBackOnceByItsOpposite() {
        MovementId used = spools.use(test.context, spool.code(), SpoolUse.now(Grams.of(40), "Print"))
                .movement()
                .orElseThrow()
                .movement()
                .id();
        StockChange back = spools.reverse(test.context, used, Optional.of("Wrong spool"));
        assertEquals(Grams.of(1000), back.spool().remaining());
        NewMovement reversal = back.movement().orElseThrow().movement();
        assertEquals(MovementType.REVERSAL, reversal.type());
        assertEquals(Grams.of(40), reversal.weightDelta());
        assertEquals(Optional.of(used), reversal.reverses());
        assertEquals(Optional.of("Wrong spool"), reversal.reason());
        assertEquals(Set.of(used), spools.reversed(test.context, List.of(used, reversal.id())));
        NozzlyException twice =
                assertThrows(NozzlyException.class, () -> spools.reverse(test.context, used, Optional.empty()));
        assertEquals(InventoryError.ALREADY_REVERSED, twice.code());
        StockChange redone = spools.reverse(test.context, reversal.id(), Optional.empty());
        assertEquals(Grams.of(960), redone.spool().remaining(), "what was taken back can be put back");
        NozzlyException nothing = assertThrows(
                NozzlyException.class,
                () -> spools.reverse(test.context, new MovementId(new UUID(1, 2)), Optional.empty()));
        assertEquals(CommonError.NOT_FOUND, nothing.code());
        assertTrue(new LedgerCheck(test.transactions).check(test.context).isSound());
    }

    @Test
    void law4_aUseThatFoundMoreIsTakenBackWhole() {
        MovementId used = spools.use(test.context, spool.code(), SpoolUse.now(Grams.of("1012.5"), "Print"))
                .movement()
                .orElseThrow()
                .movement()
                .id();
        NewMovement found = ledger().get(1).movement();
        assertEquals(MovementType.FOUND, found.type());
        String text = refusal(() -> spools.reverse(test.context, found.id(), Optional.empty()), "id");
        assertTrue(text.contains(used.toString()), text);
        assertEquals(
                Grams.of(1000),
                spools.reverse(test.context, used, Optional.empty()).spool().remaining());
        assertEquals(Grams.of(1000), now().remaining());
        assertEquals(5, ledger().size());
    }

    @Test
    void whatIsGoneCannotBeTakenBack() {
        MovementId bought = ledger().get(0).movement().id();
        spools.use(test.context, spool.code(), SpoolUse.now(Grams.of(1), "Print"));
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> spools.reverse(test.context, bought, Optional.empty()));
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        assertEquals(2, ledger().size());
    }

    /** L8: whatever was done, taking it back in the opposite order restores every balance. */
    @Property(tries = 300)
    void L8_everythingTakenBackRestoresTheBalance(
            @ForAll @Size(max = 30) List<@IntRange(max = 1_300_000) Integer> figures) {
        SpoolCorrectionsTest shop = new SpoolCorrectionsTest();
        java.util.ArrayDeque<MovementId> done = new java.util.ArrayDeque<>();
        for (int figure : figures) {
            shop.act(figure).ifPresent(done::push);
        }
        LedgerCheck check = new LedgerCheck(shop.test.transactions);
        assertTrue(check.check(shop.test.context).isSound());
        for (MovementId entry : done) {
            shop.spools.reverse(shop.test.context, entry, Optional.empty());
        }
        assertEquals(Grams.of(1000), shop.now().remaining());
        assertTrue(check.check(shop.test.context).isSound());
    }

    /** Does one of four things with milligrams; what is refused changes nothing. */
    private Optional<MovementId> act(int milligrams) {
        Grams weight = Grams.of(java.math.BigDecimal.valueOf(milligrams + 1L, 3));
        try {
            StockChange change = switch (milligrams % 4) {
                case 0 -> spools.use(test.context, spool.code(), SpoolUse.now(weight, "x"));
                case 1 -> spools.count(test.context, spool.code(), SpoolCount.now(weight));
                case 2 ->
                    spools.weigh(
                            test.context,
                            spool.code(),
                            weighing(weight.plus(Grams.of(193)).value().toPlainString(), "193"));
                default ->
                    spools.adjust(
                            test.context,
                            spool.code(),
                            new SpoolAdjustment(milligrams % 8 < 4 ? weight : weight.negated(), "x", Optional.empty()));
            };
            return change.movement().map(entry -> entry.movement().id());
        } catch (NozzlyException refused) {
            return Optional.empty();
        }
    }
}
