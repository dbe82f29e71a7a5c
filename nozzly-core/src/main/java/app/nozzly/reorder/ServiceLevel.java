package app.nozzly.reorder;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of replenishments that arrive before the shelf is empty. Immutable.
 *
 * @param probability at least 50 % and at most 99.9999 %
 */
public record ServiceLevel(Percentage probability) {

    private static final Percentage LEAST = Percentage.ofPercent("50");
    private static final Percentage MOST = Percentage.ofPercent("99.9999");
    private static final int SCALE = 8;
    /** Far above the quantile of the highest level. */
    private static final double HIGHEST = 8;

    public ServiceLevel {
        if (probability.compareTo(LEAST) < 0 || probability.compareTo(MOST) > 0) {
            throw NozzlyException.invalid(
                    ServiceLevel.class, "service_level_percent", "reorder.service_level", probability.percent());
        }
    }

    /**
     * The quantile z of the standard normal distribution with eight decimals: 95 % gives 1.64485363. The distribution function is Abramowitz and
     * Stegun 26.2.11, inverted by bisection; a pure number, no mass enters.
     */
    public BigDecimal safetyFactor() {
        double wanted = probability.fraction().subtract(LEAST.fraction()).doubleValue();
        double low = 0;
        double high = HIGHEST;
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (aboveHalf(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return new BigDecimal(high).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Φ(x) − ½ = φ(x) × (x + x³ ÷ 3 + x⁵ ÷ 15 + …). */
    private static double aboveHalf(double x) {
        double term = x;
        double sum = 0;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            sum += term;
            term *= x * x / odd;
        }
        return sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
