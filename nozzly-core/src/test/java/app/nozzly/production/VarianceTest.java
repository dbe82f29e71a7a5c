package app.nozzly.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarianceTest {

    @Test
    void workedExample() {
        Variance variance = new Variance(Grams.of("250.0"), Grams.of("1184.2").minus(Grams.of("921.7")));

        assertEquals(Grams.of("262.5"), variance.actual());
        assertEquals(Grams.of("12.5"), variance.grams());
        assertEquals(Optional.of(Percentage.ofPercent("5")), variance.share());
        BigMoney perGram = BigMoney.parse("GBP 0.0199");
        assertEquals(
                0,
                new BigDecimal("0.24875").compareTo(variance.exactCost(perGram).getAmount()));
        assertEquals(Money.parse("GBP 0.25"), variance.cost(perGram));
        assertFalse(variance.alerts(Variance.DEFAULT_THRESHOLD));
    }

    @Test
    void noughtPerCentIsAResultAndNoEstimateIsNone() {
        assertEquals(Optional.of(Percentage.ZERO), new Variance(Grams.of(5), Grams.of(5)).share());
        assertEquals(Optional.empty(), new Variance(Grams.ZERO, Grams.of(5)).share());
        assertEquals(Optional.empty(), new Variance(Grams.ZERO, Grams.ZERO).share());
    }

    /** More than 1 g and more than 10 %: both edges belong to the quiet side. */
    @ParameterizedTest
    @CsvSource({
        "100, 110, false",
        "100, 110.000000001, true",
        "100, 89.999999999, true",
        "100, 90, false",
        "5, 6, false",
        "5, 6.000000001, true",
        "0, 1, false",
        "0, 1.1, true",
        "0, 0, false",
        "3, 1.5, true"
    })
    void alertsBeyondOneGramAndTheThreshold(String estimated, String actual, boolean alerts) {
        Variance variance = new Variance(Grams.of(estimated), Grams.of(actual));
        assertEquals(alerts, variance.alerts(Variance.DEFAULT_THRESHOLD));
    }

    @Test
    void thresholdOfZeroAlertsFromOneGramOn() {
        assertTrue(new Variance(Grams.of(1000), Grams.of("1001.1")).alerts(Percentage.ZERO));
        assertFalse(new Variance(Grams.of(1000), Grams.of(1001)).alerts(Percentage.ZERO));
    }

    @Test
    void negativeWeightsAreRefusedByName() {
        NozzlyException refused =
                assertThrows(NozzlyException.class, () -> new Variance(Grams.of(1), Grams.of("-0.5")));
        assertEquals("actual_weight_g", refused.fieldErrors().get(0).field());
        assertEquals("a weight of -0.500000000 g is negative; give zero or more", refused.getMessage());
    }

    /** 315 min estimated, 346.5 taken: +10 %, half an hour and 1.5 min at 0.36 an hour are 0.189. */
    @Test
    void timeVarianceLikewise() {
        TimeVariance slower = new TimeVariance(PrintTime.ofMinutes(315), PrintTime.ofSeconds(20_790));
        assertEquals(1_890_000, slower.milliseconds());
        assertEquals(Optional.of(Percentage.ofPercent("10")), slower.share());
        assertEquals(Money.parse("GBP 0.19"), slower.cost(BigMoney.parse("GBP 0.36")));

        TimeVariance faster = new TimeVariance(PrintTime.ofMinutes(60), PrintTime.ofMinutes(40));
        assertEquals(Optional.of(Percentage.ofPercent("-33.333333")), faster.share());
        assertEquals(Money.parse("GBP -0.12"), faster.cost(BigMoney.parse("GBP 0.36")));
        assertEquals(Optional.empty(), new TimeVariance(PrintTime.ZERO, PrintTime.ofMinutes(1)).share());
    }

    @Test
    void actualGramsAreSharedByEstimate() {
        assertEquals(
                List.of(Grams.of("175"), Grams.of("87.5")),
                UsageShares.share(Grams.of("262.5"), List.of(item("200", 1), item("100", 9))));
    }

    @Test
    void withoutEstimatesQuantityDecidesAndWithoutQuantityEveryItemIsEqual() {
        assertEquals(
                List.of(Grams.of(3), Grams.of(1)), UsageShares.share(Grams.of(4), List.of(item("0", 3), item("0", 1))));
        assertEquals(
                List.of(Grams.of("0.000000001"), Grams.ZERO),
                UsageShares.share(Grams.of("0.000000001"), List.of(item("0", 0), item("0", 0))));
        assertEquals(List.of(), UsageShares.share(Grams.of(4), List.of()));
        assertThrows(NozzlyException.class, () -> item("-1", 1));
        assertThrows(NozzlyException.class, () -> item("1", -1));
    }

    @Property(tries = 500)
    void sharesAlwaysSumToTheActualGrams(
            @ForAll @LongRange(max = 5_000_000_000_000L) long actual,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(max = 2_000_000) Long> milligrams) {
        Grams total = Grams.of(BigDecimal.valueOf(actual, 9));
        List<UsageShares.Item> items = milligrams.stream()
                .map(estimate -> new UsageShares.Item(Grams.of(BigDecimal.valueOf(estimate, 3)), 1))
                .toList();
        assertEquals(total, UsageShares.share(total, items).stream().reduce(Grams.ZERO, Grams::plus));
    }

    private static UsageShares.Item item(String grams, long quantity) {
        return new UsageShares.Item(Grams.of(grams), quantity);
    }
}
