package app.nozzly.reorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.reorder.ReorderPolicy.BySafetyDays;
import app.nozzly.reorder.ReorderPolicy.ByServiceLevel;
import app.nozzly.reorder.SupplyTerms.PriceBreak;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorderTest {

    private static final SupplyTerms KILOGRAMS = new SupplyTerms(number("1000"), 0, List.of());

    @Test
    void workedExample() {
        ConsumptionRate rate = ConsumptionRate.of(Collections.nCopies(30, number("45")), 30, 400);
        ReorderCheck check = new ReorderCheck(
                rate,
                new BySafetyDays(number("9"), number("5")),
                new StockPosition(number("650"), number("0"), number("60")));

        assertAmount("45", rate.perDay());
        assertAmount("630", check.reorderPoint());
        assertAmount("590", check.stock().position());
        assertTrue(check.alert());
        assertAmount("1390", check.need(number("30"), number("0")));
        ReorderCheck.Suggestion order =
                check.suggestion(number("30"), number("0"), KILOGRAMS).orElseThrow();
        assertEquals(2, order.packs());
        assertAmount("2000", order.quantity());
        assertAmount("14.44", check.daysLeft().orElseThrow());
    }

    @Test
    void youngWorkshopIsNotDilutedByDaysBeforeItsTime() {
        assertAmount(
                "10",
                ConsumptionRate.of(List.of(number("0"), number("10"), number("20")), 30, 3)
                        .perDay());
        assertAmount("30", ConsumptionRate.of(List.of(number("30")), 30, 0).perDay());
        assertAmount("1", ConsumptionRate.of(List.of(number("30")), 30, 90).perDay());
    }

    @Test
    void onlyTheDaysOfTheWindowCount() {
        ConsumptionRate rate = ConsumptionRate.of(List.of(number("900"), number("2"), number("4")), 2, 90);
        assertAmount("3", rate.perDay());
        assertEquals(2, rate.days());
        assertThrows(NozzlyException.class, () -> ConsumptionRate.of(List.of(), 0, 1));
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the differences 32, ÷ 7. */
    @Test
    void deviationIsThatOfASample() {
        List<BigDecimal> days = java.util.stream.Stream.of("2", "4", "4", "4", "5", "5", "7", "9")
                .map(ReorderTest::number)
                .toList();
        BigDecimal deviation = ConsumptionRate.of(days, 8, 8).deviationPerDay();
        assertAmount("2.13808994", deviation.setScale(8, java.math.RoundingMode.HALF_UP));
        assertAmount(
                "0",
                ConsumptionRate.of(Collections.nCopies(7, number("0.1")), 7, 7).deviationPerDay());
        assertAmount("0", ConsumptionRate.of(List.of(number("5")), 1, 7).deviationPerDay());
    }

    /** d = 10, L = 9, σ_d = 4, σ_L = 2, z = 1.5: 90 + 1.5 × √(9 × 16 + 100 × 4) = 90 + 1.5 × √544 = 124.985711… */
    @Test
    void reorderPointByServiceLevel() {
        ConsumptionRate rate = new ConsumptionRate(number("10"), number("4"), 30);
        ReorderPolicy policy = new ByServiceLevel(number("9"), number("2"), number("1.5"));
        assertAmount("124.985711369", policy.reorderPoint(rate));
        assertAmount("90", new ByServiceLevel(number("9"), number("2"), number("0")).reorderPoint(rate));
    }

    /** From printed tables of the standard normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "50, 0.00000000",
        "84.134475, 1.00000002",
        "90, 1.28155157",
        "95, 1.64485363",
        "99, 2.32634787",
        "99.9, 3.09023231",
        "99.9999, 4.75342431"
    })
    void safetyFactorAgreesWithPrintedTables(String percent, String factor) {
        assertEquals(new BigDecimal(factor), new ServiceLevel(Percentage.ofPercent(percent)).safetyFactor());
    }

    @Test
    void serviceLevelsOutsideTheTableAreRefused() {
        assertThrows(NozzlyException.class, () -> new ServiceLevel(Percentage.ofPercent("49.9")));
        assertThrows(NozzlyException.class, () -> new ServiceLevel(Percentage.ofPercent("100")));
    }

    /** A third of ten a day for three days is ten: the point meets a position of ten although a third does not end. */
    @Test
    void alertAtTheVeryPointAlsoForThirds() {
        ConsumptionRate third = ConsumptionRate.of(List.of(number("10"), number("0"), number("0")), 3, 3);
        ReorderPolicy threeDays = new BySafetyDays(number("3"), number("0"));

        assertTrue(new ReorderCheck(third, threeDays, stock("10")).alert());
        assertFalse(new ReorderCheck(third, threeDays, stock("10.000000001")).alert());
    }

    @Test
    void withoutUseThereAreNoDaysLeftAndOnlyEmptyStockAlerts() {
        ConsumptionRate none = ConsumptionRate.of(List.of(), 30, 30);
        ReorderPolicy policy = new BySafetyDays(number("9"), number("5"));
        ReorderCheck full = new ReorderCheck(none, policy, stock("1"));
        ReorderCheck empty = new ReorderCheck(none, policy, stock("0"));

        assertEquals(Optional.empty(), full.daysLeft());
        assertEquals(Optional.empty(), full.suggestion(number("30"), number("500"), KILOGRAMS));
        assertTrue(empty.alert());
        assertEquals(Optional.empty(), empty.suggestion(number("30"), number("0"), KILOGRAMS));
        assertEquals(
                1,
                empty.suggestion(number("30"), number("500"), KILOGRAMS)
                        .orElseThrow()
                        .packs());
    }

    @Test
    void demandBeyondStockMakesThePositionNegative() {
        assertAmount("-50", new StockPosition(number("0"), number("10"), number("60")).position());
    }

    @Test
    void needIsRoundedUpToWholePacksAndTheMinimum() {
        assertEquals(0, KILOGRAMS.packsFor(number("0")));
        assertEquals(1, KILOGRAMS.packsFor(number("0.000000001")));
        assertEquals(1, KILOGRAMS.packsFor(number("1000")));
        assertEquals(2, KILOGRAMS.packsFor(number("1000.000000001")));
        assertEquals(5, new SupplyTerms(number("750"), 5, List.of()).packsFor(number("10")));
    }

    /** 20.00 each, from 5 on 17.00, from 10 on 16.00: five cost 85 and so do 4.25 at 20; ten cost 160, nine 153. */
    @ParameterizedTest
    @CsvSource({"3000, 3", "4000, 4", "5000, 5", "9000, 9", "10000, 10"})
    void priceBreaksAreTakenOnlyWhereMoreCostsNoMore(String need, long packs) {
        assertEquals(packs, terms("20", "17", "16").packsFor(number(need)));
    }

    @Test
    void largerOrderThatCostsTheSameIsTaken() {
        assertEquals(5, terms("20", "16", "16").packsFor(number("4000")));
        assertEquals(10, terms("20", "20", "10").packsFor(number("5000")));
        assertEquals(10, terms("0", "0", "0").packsFor(number("1")));
    }

    @Test
    void priceBreaksBeforeTheFirstKnownPriceChangeNothing() {
        SupplyTerms terms = new SupplyTerms(number("1000"), 0, List.of(new PriceBreak(5, gbp("1"))));
        assertEquals(2, terms.packsFor(number("1500")));
    }

    @Test
    void impossibleTermsAreRefused() {
        assertThrows(NozzlyException.class, () -> new SupplyTerms(number("0"), 0, List.of()));
        assertThrows(NozzlyException.class, () -> new SupplyTerms(number("1"), -1, List.of()));
        assertThrows(NozzlyException.class, () -> new PriceBreak(-1, gbp("1")));
        PriceBreak once = new PriceBreak(1, gbp("1"));
        assertThrows(NozzlyException.class, () -> new SupplyTerms(number("1"), 0, List.of(once, once)));
        assertThrows(NozzlyException.class, () -> stock("-1"));
    }

    /** √(2 × 16,200 g × 5.00 ÷ 0.002) = √81,000,000 = 9,000. */
    @Test
    void economicOrderQuantity() {
        assertEquals(
                Optional.of(new BigDecimal("9000.000")),
                OrderQuantity.economic(number("16200"), gbp("5"), gbp("0.002")));
        assertEquals(Optional.of(new BigDecimal("0.000")), OrderQuantity.economic(number("0"), gbp("5"), gbp("1")));
        assertEquals(Optional.empty(), OrderQuantity.economic(number("1"), gbp("5"), gbp("0")));
        assertThrows(
                CurrencyMismatchException.class,
                () -> OrderQuantity.economic(number("1"), gbp("5"), BigMoney.parse("EUR 1")));
    }

    @Property(tries = 300)
    void suggestedPacksCoverTheNeedAndOneFewerWouldNot(
            @ForAll @IntRange(min = 1, max = 5_000_000) int milligrams,
            @ForAll @IntRange(min = 1, max = 3000) int size) {
        BigDecimal need = BigDecimal.valueOf(milligrams, 3);
        BigDecimal pack = BigDecimal.valueOf(size);
        long packs = new SupplyTerms(pack, 0, List.of()).packsFor(need);

        assertTrue(pack.multiply(BigDecimal.valueOf(packs)).compareTo(need) >= 0);
        assertTrue(pack.multiply(BigDecimal.valueOf(packs - 1)).compareTo(need) < 0);
    }

    @Property(tries = 300)
    void moreUseNeverLowersTheReorderPoint(
            @ForAll @Size(30) List<@IntRange(max = 500) Integer> use, @ForAll @IntRange(max = 60) int leadTime) {
        List<BigDecimal> days = use.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> more =
                days.stream().map(day -> day.add(BigDecimal.ONE)).toList();
        ReorderPolicy plain = new BySafetyDays(BigDecimal.valueOf(leadTime), number("5"));
        ReorderPolicy served = new ByServiceLevel(BigDecimal.valueOf(leadTime), number("2"), number("1.64485363"));
        for (ReorderPolicy policy : List.of(plain, served)) {
            BigDecimal low = policy.reorderPoint(ConsumptionRate.of(days, 30, 99));
            assertTrue(policy.reorderPoint(ConsumptionRate.of(more, 30, 99)).compareTo(low) >= 0);
        }
    }

    private static SupplyTerms terms(String one, String five, String ten) {
        return new SupplyTerms(
                number("1000"),
                0,
                List.of(new PriceBreak(10, gbp(ten)), new PriceBreak(5, gbp(five)), new PriceBreak(0, gbp(one))));
    }

    private static StockPosition stock(String remaining) {
        return new StockPosition(number(remaining), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static BigMoney gbp(String amount) {
        return BigMoney.of(org.joda.money.CurrencyUnit.of("GBP"), new BigDecimal(amount));
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    private static void assertAmount(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " but was " + actual);
    }
}
