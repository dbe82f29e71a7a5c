package app.nozzly.production;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Statistics of a few ratios with 34 digits. The mean is settled at 24 decimals so that thirds that sum to a whole are that whole. */
record Sample(List<BigDecimal> values, BigDecimal median, BigDecimal limit) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int SETTLED_SCALE = 24;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** 3 × 1.4826. */
    private static final BigDecimal FACTOR = new BigDecimal("4.4478");

    static Sample of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return new Sample(values, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal median = median(values);
        BigDecimal deviation = median(
                values.stream().map(value -> value.subtract(median).abs()).toList());
        return new Sample(values, median, FACTOR.multiply(deviation));
    }

    /** Farther from the median than the limit; nothing is an outlier where the limit is 0. */
    boolean isOutlier(BigDecimal value) {
        return limit.signum() > 0 && value.subtract(median).abs().compareTo(limit) > 0;
    }

    /** Mean ± t × s ÷ √N, of at least two values. */
    BomRecommendation.Interval interval() {
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(count, DIGITS).setScale(SETTLED_SCALE, RoundingMode.HALF_UP);
        BigDecimal squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        int freedom = values.size() - 1;
        BigDecimal error = squares.divide(count.multiply(BigDecimal.valueOf(freedom)), DIGITS)
                .sqrt(DIGITS);
        BigDecimal half = StudentT.twoSided95(freedom).multiply(error);
        return new BomRecommendation.Interval(mean, mean.subtract(half), mean.add(half));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, DIGITS);
    }
}
