package app.nozzly.costing;

import static app.nozzly.costing.Samples.gbp;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.catalog.CostBasis;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostingRatesTest {

    private static final CostingRates WORKSHOP = Samples.rates("5", "8");

    @Test
    void withoutOverridesTheDefaultsStand() {
        assertEquals(WORKSHOP, WORKSHOP.overriddenBy(CostingOverrides.NONE));
    }

    @Test
    void anOverrideOfZeroIsAnOverride() {
        CostingOverrides zero = new CostingOverrides(
                Optional.of(gbp("0")),
                Optional.of(BigDecimal.ZERO),
                Optional.of(gbp("0")),
                Optional.of(gbp("0")),
                Optional.of(gbp("0")),
                Optional.of(Percentage.ZERO),
                Optional.of(Percentage.ZERO),
                Optional.of(gbp("0")),
                Optional.of(gbp("0")),
                Optional.of(CostBasis.STANDARD));
        CostingRates rates = WORKSHOP.overriddenBy(zero);

        assertEquals(CostBasis.STANDARD, rates.basis());
        assertEquals(
                "GBP 2.38",
                CostFormula.unitCost(Samples.withRates(rates)).total().toString());
    }

    @Test
    void theProductOverridesThePrinter() {
        CostingOverrides printer = watts("300");
        CostingOverrides product = watts("0");

        assertEquals(
                BigDecimal.ZERO,
                WORKSHOP.overriddenBy(printer).overriddenBy(product).machine().powerWatts());
        assertEquals(
                new BigDecimal("300"), WORKSHOP.overriddenBy(printer).machine().powerWatts());
        assertEquals(WORKSHOP.labourPerHour(), WORKSHOP.overriddenBy(printer).labourPerHour());
    }

    private static CostingOverrides watts(String watts) {
        return new CostingOverrides(
                Optional.empty(),
                Optional.of(new BigDecimal(watts)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
