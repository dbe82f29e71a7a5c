package app.nozzly.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import app.nozzly.production.BomRecommendation.Change;
import app.nozzly.production.BomRecommendation.Evidence;
import app.nozzly.production.BomRecommendation.Keep;
import app.nozzly.production.BomRecommendation.Reason;
import app.nozzly.production.BomRecommendation.RunUse;
import app.nozzly.production.BomRecommendation.TooFewRuns;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BomRecommendationTest {

    private static final Grams CURRENT = Grams.of("82.4");

    @Test
    void workedExample() {
        Change change = assertInstanceOf(Change.class, recommend("1.05", "1.07", "1.06", "1.04", "1.60"));

        assertEquals(Grams.of("86.932"), change.weight());
        assertEquals(0, new BigDecimal("1.055").compareTo(change.interval().mean()));
        assertEquals(new BigDecimal("1.034457"), six(change.interval().low()));
        assertEquals(new BigDecimal("1.075543"), six(change.interval().high()));
        assertEquals(
                List.of("run 5"),
                change.evidence().dropped().stream().map(RunUse::run).toList());
        assertEquals(4, change.evidence().kept().size());
    }

    @Test
    void fewerThanThreeRunsGiveNoRecommendation() {
        assertInstanceOf(TooFewRuns.class, recommend());
        assertInstanceOf(TooFewRuns.class, recommend("1.5"));
        assertInstanceOf(TooFewRuns.class, recommend("1.5", "1.5"));
        assertInstanceOf(Change.class, recommend("1.5", "1.5", "1.5"));
    }

    @Test
    void nothingIsDroppedWhenTheMedianDeviationIsZero() {
        Evidence evidence = recommend("1.1", "1.1", "1.1", "9").evidence();
        assertEquals(List.of(), evidence.dropped());
    }

    /** Ratios 1, 1.1, 1.2 around 1.1: MAD 0.1, limit 0.44478; exactly at the limit a run stays, a hair beyond it goes. */
    @Test
    void runAtTheLimitStays() {
        assertEquals(
                0,
                recommend("1", "1.1", "1.2", "1.1", "1.0", "1.2", "1.54478")
                        .evidence()
                        .dropped()
                        .size());
        assertEquals(
                1,
                recommend("1", "1.1", "1.2", "1.1", "1.0", "1.2", "1.54479")
                        .evidence()
                        .dropped()
                        .size());
    }

    @Test
    void intervalThatContainsOneKeepsTheLine() {
        Keep keep = assertInstanceOf(Keep.class, recommend("0.9", "1.05", "1.2"));
        assertEquals(Reason.NOT_CLEAR, keep.reason());
    }

    @ParameterizedTest
    @CsvSource({"1.019, TOO_SMALL", "0.981, TOO_SMALL", "1.000, NOT_CLEAR"})
    void clearButSmallDifferencesKeepTheLine(String ratio, Reason reason) {
        Keep keep = assertInstanceOf(Keep.class, recommend(ratio, ratio, ratio));
        assertEquals(reason, keep.reason());
        assertEquals(3, keep.evidence().kept().size());
    }

    @ParameterizedTest
    @CsvSource({"1.02, 84.048", "0.98, 80.752"})
    void twoPerCentIsEnough(String ratio, String grams) {
        Change change = assertInstanceOf(Change.class, recommend(ratio, ratio, ratio));
        assertEquals(Grams.of(grams), change.weight());
    }

    /** (91 + 92 + 92.4) ÷ 90 ÷ 3 is exactly 1.02 although none of the ratios ends. */
    @Test
    void ratiosThatDoNotEndStillMakeTwoPerCent() {
        List<RunUse> runs = List.of(use("1", "91", "90"), use("2", "92", "90"), use("3", "92.4", "90"));
        Change change = assertInstanceOf(Change.class, BomRecommendation.of(CURRENT, runs));
        assertEquals(0, new BigDecimal("1.02").compareTo(change.interval().mean()));
        assertEquals(Grams.of("84.048"), change.weight());
    }

    @Test
    void impossibleFiguresAreRefused() {
        assertThrows(NozzlyException.class, () -> BomRecommendation.of(Grams.ZERO, List.of()));
        assertThrows(NozzlyException.class, () -> use("1", "1", "0"));
        assertThrows(NozzlyException.class, () -> use("1", "-1", "1"));
    }

    @Property(tries = 300)
    void everyRunIsKeptOrNamedAndARecommendationLiesWithinTheKeptRatios(
            @ForAll @Size(max = 12) List<@IntRange(min = 500, max = 2000) Integer> perMille) {
        List<String> ratios = perMille.stream()
                .map(value -> BigDecimal.valueOf(value, 3).toPlainString())
                .toList();
        BomRecommendation verdict = recommend(ratios.toArray(String[]::new));

        Evidence evidence = verdict.evidence();
        assertEquals(ratios.size(), evidence.kept().size() + evidence.dropped().size());
        if (verdict instanceof Change change) {
            BigDecimal least = evidence.kept().stream()
                    .map(RunUse::ratio)
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            BigDecimal most = evidence.kept().stream()
                    .map(RunUse::ratio)
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            assertTrue(change.interval().mean().compareTo(least) >= 0);
            assertTrue(change.interval().mean().compareTo(most) <= 0);
            assertTrue(change.interval().excludesOne());
        }
    }

    /** From printed tables of the 97.5 % quantile. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706205",
        "2, 4.302653",
        "3, 3.182446",
        "4, 2.776445",
        "5, 2.570582",
        "6, 2.446912",
        "7, 2.364624",
        "9, 2.262157",
        "10, 2.228139",
        "19, 2.093024",
        "20, 2.085963",
        "29, 2.045230",
        "30, 2.042272",
        "60, 2.000298",
        "100, 1.983972",
        "120, 1.979930",
        "1000, 1.962339"
    })
    void studentsQuantileAgreesWithPrintedTables(int freedom, String quantile) {
        assertEquals(new BigDecimal(quantile), six(StudentT.twoSided95(freedom)));
    }

    private static BomRecommendation recommend(String... ratios) {
        List<RunUse> runs = new ArrayList<>();
        for (String ratio : ratios) {
            runs.add(new RunUse("run " + (runs.size() + 1), CURRENT.times(new BigDecimal(ratio)), CURRENT));
        }
        return BomRecommendation.of(CURRENT, runs);
    }

    private static RunUse use(String run, String actual, String expected) {
        return new RunUse(run, Grams.of(actual), Grams.of(expected));
    }

    private static BigDecimal six(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP);
    }
}
