package app.nozzly.costing;

import static app.nozzly.costing.Samples.GBP;
import static app.nozzly.costing.Samples.gbp;
import static app.nozzly.costing.Samples.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ActualCostTest {

    /**
     * 262.5 g × 0.0199 + 20 g × 0.03 = 5.82375; 2 magnets 0.24; (12 + 18 min) at 18.00 = 9.00; 2 h × 0.1842 = 0.3684; sum 15.43215; overhead 10 % +
     * 0.50 for each good unit.
     */
    private static ActualCost run(long goodUnits) {
        CostingRates rates = Samples.rates("50", "10");
        CostingRates perUnit = new CostingRates(
                rates.labourPerHour(),
                rates.machine(),
                rates.failure(),
                new OverheadRates(Percentage.ofPercent("10"), gbp("0.50"), gbp("0")),
                rates.basis());
        return ActualCost.of(new RunCostInput(
                GBP,
                List.of(
                        new DrawnMaterial("FIL-001", Grams.of("262.5"), price("0.0199")),
                        new DrawnMaterial("FIL-002", Grams.of(20), price("0.03"))),
                List.of(new ComponentInput("magnet", new BigDecimal("2"), price("0.12"))),
                new RunCostInput.RunTimes(PrintTime.ofMinutes(120), PrintTime.ofMinutes(12), PrintTime.ofMinutes(18)),
                perUnit,
                goodUnits));
    }

    @Test
    void runCostsWhatItReallyTookWithoutTheFailureAllowance() {
        ActualCost cost = run(4);

        assertEquals(0, cost.breakdown().unrounded(CostPart.FAILURE).signum());
        assertEquals(0, new BigDecimal("18.975365").compareTo(cost.breakdown().unroundedTotal()));
        assertEquals(Money.parse("GBP 18.98"), cost.breakdown().total());
    }

    @Test
    void badUnitsAreBorneByTheGoodOnes() {
        assertEquals(Optional.of(gbp("4.74384125")), run(4).unitCost());
        // 15.43215 × 1.1 + 3 × 0.5 = 18.475365, ÷ 3
        assertEquals(Optional.of(gbp("6.15845500")), run(3).unitCost());
    }

    @Test
    void runWithoutGoodUnitsIsFailedAndNobodyBearsIt() {
        ActualCost cost = run(0);

        assertTrue(cost.failed());
        assertEquals(Optional.empty(), cost.unitCost());
        assertEquals(Money.parse("GBP 16.98"), cost.breakdown().total());
        assertThrows(NozzlyException.class, () -> run(-1));
    }

    @Test
    void sharesOfTheItemsSumToThePostedTotal() {
        assertEquals(
                List.of(Money.parse("GBP 6.33"), Money.parse("GBP 6.33"), Money.parse("GBP 6.32")),
                run(4).shares(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)));
        assertEquals(
                List.of(Money.parse("GBP 0.00"), Money.parse("GBP 18.98")),
                run(4).shares(List.of(BigDecimal.ZERO, BigDecimal.TEN)));
    }

    @Test
    void spoolWithoutCostMakesTheRunIncomplete() {
        ActualCost cost = ActualCost.of(new RunCostInput(
                GBP,
                List.of(new DrawnMaterial("FIL-003", Grams.of(1), Optional.empty())),
                List.of(),
                new RunCostInput.RunTimes(PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO),
                CostingRates.none(GBP),
                1));
        assertEquals(List.of("FIL-003"), cost.breakdown().missing());
    }
}
