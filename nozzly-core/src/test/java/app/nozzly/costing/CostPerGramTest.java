package app.nozzly.costing;

import static app.nozzly.costing.Samples.gbp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.catalog.CostBasis;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;

class CostPerGramTest {

    private static final PricedSpool OLD = spool("0.02", 300, 1, 1, true);
    private static final PricedSpool NEW = spool("0.03", 100, 2, 2, true);
    private static final PricedSpool USED_UP = spool("0.05", 0, 3, 3, false);
    private static final PricedSpool INACTIVE = spool("0.9", 1000, 1, 9, false);

    /** (300 × 0.02 + 100 × 0.03) ÷ 400 = 0.0225; the inactive kilogram does not count. */
    @Test
    void weightedAverageWeighsActiveSpoolsByPhysicalGrams() {
        assertFound("0.02250000", CostBasis.WEIGHTED_AVERAGE, CostBasis.WEIGHTED_AVERAGE, OLD, NEW, INACTIVE);
    }

    /** (1 × 0.01 + 2 × 0.02) ÷ 3 = 0.016666… */
    @Test
    void weightedAverageIsRoundedHalfUpToEightDecimals() {
        assertFound(
                "0.01666667",
                CostBasis.WEIGHTED_AVERAGE,
                CostBasis.WEIGHTED_AVERAGE,
                spool("0.01", 1, 1, 1, true),
                spool("0.02", 2, 1, 2, true));
    }

    @Test
    void weightedAverageWithoutGramsFallsBackToTheLastPurchase() {
        assertFound("0.05000000", CostBasis.WEIGHTED_AVERAGE, CostBasis.LAST_PURCHASE, USED_UP);
    }

    @Test
    void lastPurchaseTakesTheLatestDayThenTheLatestSequenceAlsoOfUsedSpools() {
        assertFound("0.05000000", CostBasis.LAST_PURCHASE, CostBasis.LAST_PURCHASE, OLD, USED_UP, NEW);
        assertFound(
                "0.04000000",
                CostBasis.LAST_PURCHASE,
                CostBasis.LAST_PURCHASE,
                spool("0.04", 1, 1, 8, true),
                spool("0.02", 1, 1, 7, true));
    }

    @Test
    void withoutSpoolsTheStandardAnswersAndWithoutItNobody() {
        MaterialPrices standard = new MaterialPrices(List.of(), Optional.empty(), Optional.of(gbp("0.019")));
        MaterialPrices nothing = new MaterialPrices(List.of(OLD), Optional.empty(), Optional.empty());
        for (CostBasis basis : CostBasis.values()) {
            assertEquals(
                    Optional.of(new CostPerGram(gbp("0.01900000"), CostBasis.STANDARD)),
                    CostPerGram.find(basis, standard),
                    basis.code());
        }
        assertEquals(Optional.empty(), CostPerGram.find(CostBasis.STANDARD, nothing));
    }

    @Test
    void namedSpoolAnswersForItselfElseTheAverageDoes() {
        MaterialPrices named = new MaterialPrices(List.of(OLD, NEW), Optional.of(NEW), Optional.empty());
        assertEquals(
                Optional.of(new CostPerGram(gbp("0.03000000"), CostBasis.SPOOL)),
                CostPerGram.find(CostBasis.SPOOL, named));
        assertFound("0.02250000", CostBasis.SPOOL, CostBasis.WEIGHTED_AVERAGE, OLD, NEW);
    }

    @Test
    void unlikeCurrenciesAreNotAveraged() {
        PricedSpool euro = new PricedSpool(BigMoney.parse("EUR 0.02"), Grams.of(1), LocalDate.EPOCH, 1, true);
        MaterialPrices mixed = new MaterialPrices(List.of(OLD, euro), Optional.empty(), Optional.empty());
        assertThrows(CurrencyMismatchException.class, () -> CostPerGram.find(CostBasis.WEIGHTED_AVERAGE, mixed));
    }

    /** (22.00 − 2.00 + 3.10 + 0.40) ÷ 1,000 g = 0.0235. */
    @Test
    void spoolCostsItsLandedCostDividedByItsInitialGrams() {
        LandedCost landed = new LandedCost(gbp("22"), gbp("2"), gbp("3.10"), gbp("0.40"));
        assertEquals(gbp("0.02350000"), landed.perGram(Grams.of(1000)));
        assertEquals(gbp("0.02666667"), LandedCost.of(gbp("20")).perGram(Grams.of(750)));
        assertEquals(gbp("0.00000000"), LandedCost.of(gbp("0")).perGram(Grams.of(750)));
    }

    @Test
    void emptyReelAndExcessiveDiscountAreRefused() {
        LandedCost landed = LandedCost.of(gbp("20"));
        assertThrows(NozzlyException.class, () -> landed.perGram(Grams.ZERO));
        NozzlyException refused =
                assertThrows(NozzlyException.class, () -> new LandedCost(gbp("20"), gbp("20.01"), gbp("0"), gbp("0")));
        assertEquals("a discount of 20.01 exceeds the price of 20; give at most the price", refused.getMessage());
    }

    private static void assertFound(String cost, CostBasis asked, CostBasis answered, PricedSpool... spools) {
        MaterialPrices prices = new MaterialPrices(List.of(spools), Optional.empty(), Optional.empty());
        assertEquals(Optional.of(new CostPerGram(gbp(cost), answered)), CostPerGram.find(asked, prices));
    }

    private static PricedSpool spool(String cost, long grams, int day, long sequence, boolean active) {
        return new PricedSpool(gbp(cost), Grams.of(grams), LocalDate.EPOCH.plusDays(day), sequence, active);
    }
}
