package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private final TestWorkshop test = new TestWorkshop();

    @Test
    void codesHaveAtLeastThreeDigits() {
        assertEquals(
                List.of("FIL-001", "FIL-042", "FIL-999", "FIL-1000", "FIL-123456"),
                List.of(1L, 42L, 999L, 1000L, 123_456L).stream()
                        .map(Spool::codeOf)
                        .toList());
    }

    /** π·1.75²/4 = 2.40528187540 mm²; 10 mm of PLA at 1.25 g/cm³ weigh 0.0300660234 g. */
    @Test
    void tenMillimetresOfFilamentKeepNineDecimals() {
        assertEquals(
                Grams.of("0.030066023"),
                FilamentGeometry.mass(BigDecimal.TEN, new BigDecimal("1.75"), new BigDecimal("1.25")));
        assertEquals(
                Grams.of("2.982549526"),
                test.spool("eSUN", "PLA", "Red", "16.00").massOf(new BigDecimal("1000")));
    }

    /** 24.99 + freight make 25.59 landed; 25.59 ÷ 1000 g. */
    @Test
    void costPerGramRestsOnTheLandedCostAndTheInitialWeight() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "24.99");
        assertEquals("GBP 0.02499000", spool.costPerGram().orElseThrow().toString());
        SpoolDetails landed = new SpoolDetails(
                Optional.empty(),
                Optional.of(Money.parse("GBP 24.99")),
                Optional.of(Money.parse("GBP 25.59")),
                Optional.empty(),
                Optional.of(" A1 "),
                Optional.of("  "),
                Optional.empty(),
                Optional.empty());
        Spool dear = spool.with(spool.filament(), Grams.of(1000), landed, true);
        assertEquals("GBP 0.02559000", dear.costPerGram().orElseThrow().toString());
        assertEquals(Optional.of("A1"), landed.storageLocation());
        assertTrue(landed.lotNumber().isEmpty());
    }

    @Test
    void wrongDetailsAreAllNamedAtOnce() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> new SpoolDetails(
                        Optional.of(Grams.of(-1)),
                        Optional.of(Money.parse("GBP -0.01")),
                        Optional.of(Money.parse("GBP -0.01")),
                        Optional.empty(),
                        Optional.of("x".repeat(101)),
                        Optional.of("x".repeat(101)),
                        Optional.of("x".repeat(2001)),
                        Optional.empty()));
        assertEquals(
                List.of(
                        "empty_spool_weight_g",
                        "purchase_cost",
                        "landed_cost",
                        "storage_location",
                        "lot_number",
                        "notes"),
                refusal.fieldErrors().stream().map(error -> error.field()).toList());
    }

    @Test
    void remainingShareIsOfTheInitialWeight() {
        Spool spool = test.spool("eSUN", "PLA", "Red", "24.99").withRemaining(Grams.of("333.333"));
        assertEquals("33.3333 %", spool.remainingShare().toString());
        assertEquals(Grams.of("333.333"), spool.physical());
        assertTrue(spool.emptyReelWeight().isEmpty());
    }

    @Test
    void aReelWeighsMoreThanNothingAndAtMostAHundredKilograms() {
        assertTrue(Spool.isReelWeight(Grams.of(100_000)));
        assertEquals(false, Spool.isReelWeight(Grams.of("100000.000000001")));
        assertEquals(false, Spool.isReelWeight(Grams.ZERO));
    }

    @Test
    void aReferenceNeedsAKindAndAnId() {
        assertThrows(NozzlyException.class, () -> new Reference(" ", "1"));
        assertThrows(NozzlyException.class, () -> new Reference("order", ""));
        assertThrows(NozzlyException.class, () -> new Reference("k".repeat(41), "1"));
        assertThrows(NozzlyException.class, () -> new Reference("order", "1".repeat(101)));
    }

    @Test
    void aShortageNamesMaterialAndFigures() {
        NozzlyException refusal = new Shortage("PLA Red", Grams.of("82.4"), Grams.of(12)).refusal();
        assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        assertTrue(refusal.getMessage().startsWith("PLA Red: 82.400 g are needed and 12.000 g are there"));
        assertTrue(refusal.details().containsKey("shortages"));
    }
}
