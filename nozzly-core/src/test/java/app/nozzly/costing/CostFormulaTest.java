package app.nozzly.costing;

import static app.nozzly.costing.Samples.GBP;
import static app.nozzly.costing.Samples.gbp;
import static app.nozzly.costing.Samples.material;
import static app.nozzly.costing.Samples.only;
import static app.nozzly.costing.Samples.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.catalog.CostBasis;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostFormulaTest {

    @Test
    void workedExampleComesOutToAllSixDecimals() {
        CostBreakdown cost = CostFormula.unitCost(Samples.workedExample());

        assertEquals("1.895919", six(cost, CostPart.MATERIAL));
        assertEquals("0.480000", six(cost, CostPart.COMPONENT));
        assertEquals("2.700000", six(cost, CostPart.LABOUR));
        assertEquals("0.967050", six(cost, CostPart.MACHINE));
        assertEquals("0.150683", six(cost, CostPart.FAILURE));
        assertEquals("0.495492", six(cost, CostPart.OVERHEAD));
        assertEquals("0.000000", six(cost, CostPart.SUB_PRODUCT));
        assertEquals(
                "6.689144",
                cost.unroundedTotal().setScale(6, RoundingMode.HALF_UP).toPlainString());
        assertEquals(Money.parse("GBP 6.69"), cost.total());
        assertTrue(cost.complete());
        assertEquals(GBP, cost.currency());
    }

    /** Floors 1.89 0.48 2.70 0.96 0.15 0.49 sum to 6.67; the two pence go to 0.00705 of machine and 0.005919 of material. */
    @Test
    void workedExamplePartsSumByLargestRemainder() {
        CostBreakdown cost = CostFormula.unitCost(Samples.workedExample());

        assertEquals(Money.parse("GBP 1.90"), cost.part(CostPart.MATERIAL));
        assertEquals(Money.parse("GBP 0.48"), cost.part(CostPart.COMPONENT));
        assertEquals(Money.parse("GBP 2.70"), cost.part(CostPart.LABOUR));
        assertEquals(Money.parse("GBP 0.97"), cost.part(CostPart.MACHINE));
        assertEquals(Money.parse("GBP 0.15"), cost.part(CostPart.FAILURE));
        assertEquals(Money.parse("GBP 0.49"), cost.part(CostPart.OVERHEAD));
    }

    @Test
    void workedExampleLinesTellTheirReasons() {
        List<String> lines = CostFormula.unitCost(Samples.workedExample()).lines().stream()
                .map(line -> "%s | %s | %s | %s %s | %s | %s"
                        .formatted(
                                line.kind().code(),
                                line.reason().code(),
                                line.label(Locale.ENGLISH),
                                line.quantity().toPlainString(),
                                line.reason().unit().code(),
                                line.rate().map(BigMoney::toString).orElse("-"),
                                line.amount()))
                .toList();

        assertEquals(
                List.of(
                        "material | material | PLA black | 84.872 g | GBP 0.018990 | GBP 1.61",
                        "material | material | PLA white | 11.6 g | GBP 0.024500 | GBP 0.29",
                        "component | component | magnet | 4 piece | GBP 0.12 | GBP 0.48",
                        "labour | setup | Setup | 0.033333 h | GBP 18 | GBP 0.60",
                        "labour | handling | Handling | 0.116667 h | GBP 18 | GBP 2.10",
                        "machine | energy | Electricity | 0.630000000 kWh | GBP 0.285 | GBP 0.18",
                        "machine | depreciation | Depreciation | 5.250000 h | GBP 0.11 | GBP 0.58",
                        "machine | maintenance | Maintenance | 5.250000 h | GBP 0.04 | GBP 0.21",
                        "failure | expected_failure | Expected failures | 5 percent | - | GBP 0.15",
                        "overhead | overhead_share | Overhead share | 8 percent | - | GBP 0.49"),
                lines);
    }

    @Test
    void nothingCostsNothing() {
        CostBreakdown cost = CostFormula.unitCost(only(List.of(), List.of(), List.of()));

        assertEquals(Money.parse("GBP 0.00"), cost.total());
        assertEquals(List.of(), cost.lines());
        assertTrue(cost.complete());
    }

    @Test
    void missingPricesAreNamedAndLeaveTheirLineAtZero() {
        CostBreakdown cost = CostFormula.unitCost(only(
                List.of(
                        new MaterialInput("PETG red", Grams.of(10), Percentage.ZERO, Optional.empty()),
                        material("PLA", "10", "0", "0.02")),
                List.of(new ComponentInput("insert", BigDecimal.ONE, Optional.empty())),
                List.of()));

        assertFalse(cost.complete());
        assertEquals(List.of("PETG red", "insert"), cost.missing());
        assertEquals(Money.parse("GBP 0.20"), cost.total());
        assertEquals(Optional.empty(), cost.lines().get(0).rate());
        assertEquals(Money.parse("GBP 0.00"), cost.lines().get(0).amount());
        assertEquals(3, cost.lines().size());
    }

    @Test
    void priceOfZeroIsNotAMissingPrice() {
        CostBreakdown cost =
                CostFormula.unitCost(only(List.of(material("gift", "10", "0", "0")), List.of(), List.of()));

        assertTrue(cost.complete());
        assertEquals(Money.parse("GBP 0.00"), cost.total());
    }

    /** 2.86296928 × f ÷ (1 − f), by hand: 0, 1, 99 and 99,999,999 times the exposed cost. */
    @ParameterizedTest
    @CsvSource({"0, 0.000000", "50, 2.862969", "99, 283.433959", "99.999999, 286296925.137031"})
    void failureGrowsWithoutBoundTowardsOne(String percent, String expected) {
        CostBreakdown cost = CostFormula.unitCost(Samples.withRates(Samples.rates(percent, "0")));

        assertEquals(expected, six(cost, CostPart.FAILURE));
    }

    @ParameterizedTest
    @CsvSource({"100", "-1", "250"})
    void failureOfOneOrMoreIsRefused(String percent) {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> Samples.rates(percent, "0"));

        assertEquals("failure_percent", refused.fieldErrors().get(0).field());
        assertEquals(
                "a failure rate of " + percent + " % is not possible; give at least 0 % and less than 100 %",
                refused.getMessage());
    }

    /** Setup of 12 min at 18.00/h is 3.60 for a batch of one, 0.60 for six; 1.20 for three. */
    @ParameterizedTest
    @CsvSource({"1, 3.600000", "3, 1.200000", "6, 0.600000", "7, 0.514286"})
    void setupIsSharedByTheUnitsOfThePlate(int units, String expected) {
        UnitTimes times = new UnitTimes(PrintTime.ZERO, PrintTime.ofMinutes(12), PrintTime.ZERO, units);
        CostBreakdown cost = CostFormula.unitCost(
                new UnitCostInput(GBP, List.of(), List.of(), times, Samples.rates("0", "0"), List.of()));

        assertEquals(expected, six(cost, CostPart.LABOUR));
    }

    @Test
    void plateWithoutUnitsIsRefused() {
        assertThrows(NozzlyException.class, () -> new UnitTimes(PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO, 0));
    }

    /** 10 % of 2.00 + 0.30 + 0.60/h × 1.5 h = 1.40. */
    @Test
    void overheadHasAShareAUnitAndAnHourlyPart() {
        CostingRates none = CostingRates.none(GBP);
        CostingRates rates = new CostingRates(
                none.labourPerHour(),
                none.machine(),
                Percentage.ZERO,
                new OverheadRates(Percentage.ofPercent("10"), gbp("0.30"), gbp("0.60")),
                CostBasis.STANDARD);
        UnitTimes times = new UnitTimes(PrintTime.ofMinutes(90), PrintTime.ZERO, PrintTime.ZERO, 1);
        CostBreakdown cost = CostFormula.unitCost(new UnitCostInput(
                GBP, List.of(material("PLA", "100", "0", "0.02")), List.of(), times, rates, List.of()));

        assertEquals("1.400000", six(cost, CostPart.OVERHEAD));
        assertEquals(Money.parse("GBP 3.40"), cost.total());
        assertEquals(4, cost.lines().size());
    }

    /** Three thirds of a penny make a penny: the sub-product's total is taken unrounded, and no overhead is put on it again. */
    @Test
    void subProductsEnterUnroundedAndWithoutFurtherOverhead() {
        UnitTimes third = new UnitTimes(PrintTime.ofSeconds(1), PrintTime.ZERO, PrintTime.ZERO, 1);
        CostingRates hourly = new CostingRates(
                gbp("0"),
                new MachineRates(BigDecimal.ZERO, gbp("0"), gbp("12"), gbp("0")),
                Percentage.ZERO,
                new OverheadRates(Percentage.ofPercent("50"), gbp("0"), gbp("0")),
                CostBasis.STANDARD);
        UnitCostInput inner = new UnitCostInput(GBP, List.of(), List.of(), third, hourly, List.of());
        CostBreakdown part = CostFormula.unitCost(inner);
        assertEquals(Money.parse("GBP 0.01"), part.total());
        assertEquals("0.005000", six(part.unroundedTotal()));

        CostBreakdown whole = CostFormula.unitCost(new UnitCostInput(
                GBP,
                List.of(),
                List.of(),
                UnitTimes.NONE,
                hourly,
                List.of(SubProductInput.of("foot", new BigDecimal("3"), part))));

        assertEquals(Money.parse("GBP 0.02"), whole.total());
        assertEquals("0.015000", six(whole, CostPart.SUB_PRODUCT));
    }

    @Test
    void tieHiddenByTheThirdsOfASubProductIsStillRoundedUp() {
        SubProductInput third = new SubProductInput(
                "third",
                new BigDecimal("3"),
                BigMoney.of(GBP, new BigDecimal("0.001666666666666666666666666667")),
                List.of());
        SubProductInput third30 = new SubProductInput(
                "third",
                new BigDecimal("3"),
                BigMoney.of(GBP, new BigDecimal("0.001666666666666666666666666666")),
                List.of());

        assertEquals(
                Money.parse("GBP 0.01"),
                CostFormula.unitCost(only(List.of(), List.of(), List.of(third))).total());
        assertEquals(
                Money.parse("GBP 0.01"),
                CostFormula.unitCost(only(List.of(), List.of(), List.of(third30)))
                        .total());
    }

    @Test
    void incompleteSubProductMakesTheWholeIncompleteAndNamesTheLine() {
        CostBreakdown part = CostFormula.unitCost(only(
                List.of(new MaterialInput("TPU", Grams.of(1), Percentage.ZERO, Optional.empty())),
                List.of(),
                List.of()));
        CostBreakdown whole = CostFormula.unitCost(
                only(List.of(), List.of(), List.of(SubProductInput.of("foot", BigDecimal.ONE, part))));

        assertEquals(List.of("foot / TPU"), whole.missing());
        assertFalse(whole.complete());
    }

    @Test
    void unlikeCurrenciesAreRefusedNamingBoth() {
        BigMoney euro = BigMoney.parse("EUR 0.02");
        UnitCostInput input = only(
                List.of(new MaterialInput("PLA", Grams.of(1), Percentage.ZERO, Optional.of(euro))),
                List.of(),
                List.of());

        CurrencyMismatchException refused =
                assertThrows(CurrencyMismatchException.class, () -> CostFormula.unitCost(input));
        assertTrue(refused.getMessage().contains("GBP") && refused.getMessage().contains("EUR"));
    }

    /** 1,234.5 g at 0.05 of a currency without and one with three decimals. */
    @ParameterizedTest
    @CsvSource({"JPY, 61.725, JPY 62", "KWD, 61.7255, KWD 61.726", "GBP, 61.725, GBP 61.73"})
    void totalHasTheDecimalsOfItsCurrency(String code, String perThousand, String expected) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        BigMoney perGram = BigMoney.of(currency, new BigDecimal(perThousand).movePointLeft(3));
        CostBreakdown cost = CostFormula.unitCost(new UnitCostInput(
                currency,
                List.of(new MaterialInput("PLA", Grams.of(1000), Percentage.ZERO, Optional.of(perGram))),
                List.of(),
                UnitTimes.NONE,
                CostingRates.none(currency),
                List.of()));

        assertEquals(Money.parse(expected), cost.total());
    }

    @Test
    void negativeFiguresAreRefusedByName() {
        assertField("weight_g", () -> material("x", "-1", "0", "1"));
        assertField("waste_percent", () -> material("x", "1", "-1", "1"));
        assertField("cost_per_gram", () -> material("x", "1", "0", "-1"));
        assertField("quantity", () -> new ComponentInput("x", new BigDecimal("-1"), price("1")));
        assertField("unit_cost", () -> new ComponentInput("x", BigDecimal.ONE, price("-1")));
        assertField("unit_total", () -> new SubProductInput("x", BigDecimal.ONE, gbp("-1"), List.of()));
        assertField("power_w", () -> new MachineRates(new BigDecimal("-1"), gbp("0"), gbp("0"), gbp("0")));
        assertField("overhead_percent", () -> Samples.rates("0", "-1"));
    }

    private static void assertField(String field, org.junit.jupiter.api.function.Executable action) {
        NozzlyException refused = assertThrows(NozzlyException.class, action);
        assertEquals(field, refused.fieldErrors().get(0).field());
        assertEquals("validation_failed", refused.code().code());
    }

    private static String six(CostBreakdown cost, CostPart part) {
        return six(cost.unrounded(part));
    }

    private static String six(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    /** Twenty levels of two equal lines each would name 2^20 lines if every place were named. */
    @Test
    void eachNameThatLacksAPriceIsGivenOnceAndTheirNumberIsBounded() {
        ComponentInput unpriced = new ComponentInput("bolt", BigDecimal.ONE, Optional.empty());
        CostBreakdown inner = CostFormula.unitCost(Samples.only(List.of(), List.of(unpriced, unpriced), List.of()));
        assertEquals(List.of("bolt"), inner.missing());
        for (int level = 2; level <= 20; level++) {
            inner = CostFormula.unitCost(Samples.only(
                    List.of(),
                    List.of(),
                    List.of(
                            SubProductInput.of("left", BigDecimal.ONE, inner),
                            SubProductInput.of("right", BigDecimal.ONE, inner))));
        }
        assertEquals(CostBreakdown.MOST_MISSING, inner.missing().size());
        assertFalse(inner.complete());
    }
}
