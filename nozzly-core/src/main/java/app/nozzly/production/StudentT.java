package app.nozzly.production;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The 97.5 % quantile of Student's t distribution. The distribution function for whole degrees of freedom is the finite trigonometric sum of
 * Abramowitz and Stegun, 26.7.3 and 26.7.4; it is inverted by bisection. The result is a pure number good to nine decimals up to 100 degrees of
 * freedom and beyond; no mass or money enters.
 */
final class StudentT {

    private static final int SCALE = 9;
    private static final double PROBABILITY = 0.95;

    private StudentT() {}

    /** The t for which 95 % lie between −t and t. */
    static BigDecimal twoSided95(int freedom) {
        double low = 0;
        double high = Math.PI / 2;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                double t = Math.sqrt(freedom) * Math.tan(middle);
                return new BigDecimal(t).setScale(SCALE, RoundingMode.HALF_UP);
            }
            if (within(middle, freedom) < PROBABILITY) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** The probability between −t and t, where angle = arctan(t ÷ √freedom). */
    private static double within(double angle, int freedom) {
        double cosine = Math.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int step = odd ? 3 : 2; step <= freedom - 2; step += 2) {
            term *= cosine * cosine * (step - 1) / step;
            sum += term;
        }
        double series = Math.sin(angle) * sum;
        return odd ? 2 / Math.PI * (angle + series) : series;
    }
}
