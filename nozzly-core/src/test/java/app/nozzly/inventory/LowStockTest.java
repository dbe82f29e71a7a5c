package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LowStockTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final LowStock lowStock = new LowStock(shop.transactions, shop.ids);

    private StockThreshold set(Optional<MaterialKey> key, long grams) {
        return lowStock.set(shop.context, key, Grams.of(grams));
    }

    private void use(Spool spool, long grams) {
        shop.spools.use(shop.context, spool.code(), SpoolUse.now(Grams.of(grams), "test"));
    }

    private List<String> low() {
        return lowStock.report(shop.context).low().stream()
                .map(line -> line.stock().key().label() + " "
                        + line.missing().value().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void withoutAThresholdNothingIsLow() {
        shop.spool("Prusament", "PLA", "Red", "20");
        assertEquals(List.of(), lowStock.report(shop.context).lines());
        assertEquals(List.of(), low());
    }

    @Test
    void someTypesAloneSayNothingOfOthers() {
        use(shop.spool("Prusament", "PLA", "Red", "20"), 400);
        shop.spool("Prusament", "PETG", "Red", "20");
        set(Optional.of(MaterialKey.of("PLA", "red")), 800);
        set(Optional.of(MaterialKey.of("PETG", "red")), 800);
        assertEquals(
                List.of("PLA red"),
                lowStock.report(shop.context, Set.of("pla")).lines().stream()
                        .map(line -> line.stock().key().label())
                        .toList());
        assertEquals(List.of(), lowStock.report(shop.context, Set.of("PETG")).low());
    }

    @Test
    void thresholdsResolveFromKeyToTypeToWorkshop() {
        use(shop.spool("Prusament", "PLA", "Red", "20"), 400);
        use(shop.spool("Prusament", "PLA", "Black", "20"), 400);
        use(shop.spool("Prusament", "PETG", "Black", "20"), 400);
        use(shop.spool("Prusament", "TPU", "Black", "20"), 400);
        set(Optional.empty(), 650);
        set(Optional.of(MaterialKey.ofType("pla")), 700);
        set(Optional.of(MaterialKey.of("PLA", "red")), 800);
        set(Optional.of(MaterialKey.ofType("TPU")), 0);
        LowStockReport report = lowStock.report(shop.context);
        // 600 g of each: red needs 200 more, black PLA 100, PETG 50, and TPU is never told of
        assertEquals(
                List.of(
                        "PLA red 200 KEY",
                        "PLA Prusament Black 1.75 mm 100 TYPE",
                        "PETG Prusament Black 1.75 mm 50 WORKSHOP"),
                report.low().stream()
                        .map(line -> line.stock().key().label() + " "
                                + line.missing().value().stripTrailingZeros().toPlainString() + " "
                                + line.threshold().scope())
                        .toList());
        assertEquals(4, report.lines().size());
    }

    @Test
    void allSpoolsOfAKeyCountTogetherWhateverTheirBrand() {
        use(shop.spool("Prusament", "PLA", "Red", "20"), 700);
        use(shop.spool("Polymaker", "PLA", "RED", "20"), 900);
        use(shop.spool("Polymaker", "PLA", "Red", "20"), 950);
        set(Optional.of(MaterialKey.of("PLA", "Red")), 450);
        LowStockLine line = lowStock.report(shop.context).lines().get(0);
        assertEquals(new KeyStock(MaterialKey.of("PLA", "Red"), 3, Grams.of(450), Grams.ZERO), line.stock());
        assertFalse(line.isLow(), "at the threshold is not below it");
        set(Optional.of(MaterialKey.of("PLA", "Red")), 451);
        assertEquals(List.of("PLA Red 1"), low());
    }

    @Test
    void aKeyOfItsOwnIsToldOfAlsoWithoutASpool() {
        set(Optional.of(MaterialKey.of("PETG", "Teal")), 100);
        set(Optional.empty(), 100);
        assertEquals(List.of("PETG Teal 100"), low());
        LowStockLine line = lowStock.report(shop.context).lines().get(0);
        assertEquals(0, line.stock().spools());
        assertEquals(Grams.ZERO, line.stock().physical());
    }

    @Test
    void spoolsOutOfUseDoNotCount() {
        Spool spool = shop.spool("Prusament", "PLA", "Red", "20");
        set(Optional.empty(), 2000);
        assertEquals(List.of("PLA Prusament Red 1.75 mm 1000"), low());
        shop.spools.deactivate(shop.context, spool.code(), Optional.empty());
        assertEquals(List.of(), low());
    }

    @Test
    void aSpoolIsMarkedWhenItsMaterialIsLow() {
        Spool red = shop.spool("Prusament", "PLA", "Red", "20");
        Spool black = shop.spool("Prusament", "PLA", "Black", "20");
        set(Optional.of(MaterialKey.of("PLA", "Red")), 1001);
        LowStockReport report = lowStock.report(shop.context, Set.of("PLA"));
        assertTrue(report.isLow(red.filament()));
        assertFalse(report.isLow(black.filament()));
        set(Optional.empty(), 1001);
        assertTrue(lowStock.report(shop.context, Set.of("PLA")).isLow(black.filament()));
        assertFalse(lowStock.report(shop.context, Set.of("PETG")).isLow(black.filament()));
    }

    @Test
    void settingAgainChangesTheLevelAndRemovingEndsIt() {
        StockThreshold first = set(Optional.of(MaterialKey.ofType("PLA")), 500);
        assertEquals(first, set(Optional.of(MaterialKey.ofType("PLA")), 500), "the same again changes nothing");
        StockThreshold second = set(Optional.of(MaterialKey.ofType("pla")), 600);
        assertEquals(first.id(), second.id());
        assertEquals(new Version(1), second.version());
        assertEquals(List.of(second), lowStock.thresholds(shop.context));
        NozzlyException stale = assertThrows(
                NozzlyException.class,
                () -> lowStock.remove(shop.context, first.id().toString(), Optional.of(Version.INITIAL)));
        assertEquals(CommonError.VERSION_CONFLICT, stale.code());
        lowStock.remove(shop.context, first.id().toString(), Optional.empty());
        assertEquals(List.of(), lowStock.thresholds(shop.context));
        NozzlyException gone = assertThrows(
                NozzlyException.class,
                () -> lowStock.threshold(shop.context, first.id().toString()));
        assertEquals(CommonError.NOT_FOUND, gone.code());
        assertThrows(NozzlyException.class, () -> lowStock.threshold(shop.context, "no id"));
    }

    @Test
    void whatCannotBeAThresholdIsRefusedWithItsField() {
        assertRefused("material_type", Optional.of(MaterialKey.ofType("Wood")), 1);
        assertRefused("threshold_g", Optional.empty(), -1);
        assertRefused("threshold_g", Optional.empty(), 10_000_001);
        assertRefused("material_type", Optional.of(MaterialKey.of("PLA", "x".repeat(101))), 1);
        assertRefused(
                "diameter_mm",
                Optional.of(new MaterialKey(
                        "PLA",
                        Optional.of("b".repeat(100)),
                        Optional.empty(),
                        Optional.of("matte"),
                        Optional.of(new BigDecimal("11")))),
                1);
        StockThreshold largest = set(Optional.empty(), 10_000_000);
        assertEquals("*", largest.label());
        assertEquals(ThresholdScope.WORKSHOP, largest.scope());
    }

    private void assertRefused(String field, Optional<MaterialKey> key, long grams) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> set(key, grams));
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    @Test
    void theThresholdOfJustAKeyIsFoundInAnyCaseOfLetters() {
        StockThreshold type = set(Optional.of(MaterialKey.ofType("PLA")), 700);
        StockThreshold red = set(Optional.of(MaterialKey.of("PLA", "red")), 800);
        assertEquals(Optional.of(type), lowStock.thresholdOf(shop.context, Optional.of(MaterialKey.ofType("pla"))));
        assertEquals(Optional.of(red), lowStock.thresholdOf(shop.context, Optional.of(MaterialKey.of("PLA", "Red"))));
        assertEquals(Optional.empty(), lowStock.thresholdOf(shop.context, Optional.of(MaterialKey.of("PLA", "Blue"))));
        assertEquals(Optional.empty(), lowStock.thresholdOf(shop.context, Optional.empty()));
    }
}
