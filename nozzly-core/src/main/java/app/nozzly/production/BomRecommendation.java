package app.nozzly.production;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last runs of a product say about one line of its bill of materials. Every run gives the ratio of actual grams to the grams that the
 * current line expects. Ratios farther than 3 × 1.4826 × MAD from the median are dropped and named (none when the MAD is 0). With at least three
 * left, their mean and its 95 % interval by Student's t decide: a change is recommended when the interval excludes 1 and the mean is at
 * least 2 % off. Ratios carry 34 digits; the recommended grams are rounded half up to the three decimals that people see.
 *
 * <p>Sources: median absolute deviation with the factor 1.4826 that makes it estimate σ of a normal distribution (Hampel 1974); Student (1908).
 */
public sealed interface BomRecommendation {

    /** Runs that must be left after dropping. */
    int LEAST_RUNS = 3;

    /** Mean ratios nearer to 1 than this are left alone. */
    Percentage LEAST_CHANGE = Percentage.ofPercent("2");

    /** What the runs say, whatever the verdict. */
    Evidence evidence();

    /**
     * One run's use for the line.
     *
     * @param run how a reader knows the run
     * @param actual grams really used for the line
     * @param expected grams the current line expects for what that run made, above zero
     */
    record RunUse(String run, Grams actual, Grams expected) {

        public RunUse {
            if (actual.isNegative() || !expected.isPositive()) {
                throw NozzlyException.invalid(
                        BomRecommendation.class,
                        "expected_weight_g",
                        "bom.use",
                        run,
                        actual.value().toPlainString(),
                        expected.value().toPlainString());
            }
        }

        /** Actual ÷ expected with 34 digits. */
        public BigDecimal ratio() {
            return actual.value().divide(expected.value(), MathContext.DECIMAL128);
        }
    }

    /**
     * The runs behind a verdict.
     *
     * @param kept runs that count
     * @param dropped outliers
     */
    record Evidence(List<RunUse> kept, List<RunUse> dropped) {

        public Evidence {
            kept = List.copyOf(kept);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * The mean of the kept ratios and its 95 % interval.
     *
     * @param mean ratio
     * @param low lower end
     * @param high upper end
     */
    record Interval(BigDecimal mean, BigDecimal low, BigDecimal high) {

        /** Whether a ratio of 1, no change, is outside. */
        public boolean excludesOne() {
            return low.compareTo(BigDecimal.ONE) > 0 || high.compareTo(BigDecimal.ONE) < 0;
        }
    }

    /**
     * Change the line.
     *
     * @param weight the current weight × the mean ratio, half up to three decimals
     */
    record Change(Grams weight, Interval interval, Evidence evidence) implements BomRecommendation {}

    /**
     * The line is right, as far as one can tell.
     *
     * @param reason why nothing is recommended: {@link Reason#NOT_CLEAR} or {@link Reason#TOO_SMALL}
     */
    record Keep(Reason reason, Interval interval, Evidence evidence) implements BomRecommendation {}

    /** There are fewer than {@link #LEAST_RUNS} runs to go by. */
    record TooFewRuns(Evidence evidence) implements BomRecommendation {}

    /** Why a line is kept. */
    enum Reason {
        /** The interval contains 1: the difference may be chance. */
        NOT_CLEAR,
        /** The mean is less than {@link #LEAST_CHANGE} off. */
        TOO_SMALL
    }

    /**
     * The verdict for a line.
     *
     * @param current grams of the line now, above zero
     * @param runs its last runs
     */
    static BomRecommendation of(Grams current, List<RunUse> runs) {
        if (!current.isPositive()) {
            throw NozzlyException.invalid(
                    BomRecommendation.class,
                    "weight_g",
                    "bom.weight",
                    current.value().toPlainString());
        }
        Evidence evidence = withoutOutliers(runs);
        if (evidence.kept().size() < LEAST_RUNS) {
            return new TooFewRuns(evidence);
        }
        Interval interval = Sample.of(ratios(evidence.kept())).interval();
        BigDecimal change = interval.mean().subtract(BigDecimal.ONE).abs();
        if (!interval.excludesOne()) {
            return new Keep(Reason.NOT_CLEAR, interval, evidence);
        }
        if (change.compareTo(LEAST_CHANGE.fraction()) < 0) {
            return new Keep(Reason.TOO_SMALL, interval, evidence);
        }
        BigDecimal weight = Rounding.halfUp(current.value().multiply(interval.mean()), Grams.DISPLAY_SCALE);
        return new Change(Grams.of(weight), interval, evidence);
    }

    private static Evidence withoutOutliers(List<RunUse> runs) {
        Sample sample = Sample.of(ratios(runs));
        List<RunUse> kept = new ArrayList<>();
        List<RunUse> dropped = new ArrayList<>();
        for (RunUse run : runs) {
            (sample.isOutlier(run.ratio()) ? dropped : kept).add(run);
        }
        return new Evidence(kept, dropped);
    }

    private static List<BigDecimal> ratios(List<RunUse> runs) {
        return runs.stream().map(RunUse::ratio).toList();
    }
}
