package app.nozzly.reorder;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much is used in a day, and how unevenly. Immutable.
 *
 * @param perDay mean use of a day, 30 decimals
 * @param deviationPerDay sample standard deviation of the days' use (divisor N − 1), 0 for a single day
 * @param days days that were looked at
 */
public record ConsumptionRate(BigDecimal perDay, BigDecimal deviationPerDay, int days) {

    /** The window when nothing else is asked for. */
    public static final int DEFAULT_WINDOW_DAYS = 30;

    public ConsumptionRate {
        Quantities.requireNotNegative("per_day", perDay);
        Quantities.requireNotNegative("deviation_per_day", deviationPerDay);
    }

    /**
     * From the use of each day.
     *
     * @param dailyUse actual usage and waste of each day of the window, the latest day last, days without use as 0; allocations, reversed entries
     *     and their reversals are not in it. Shorter lists stand for a window whose earlier days saw no use
     * @param windowDays days to look back, at least 1
     * @param workshopAgeDays days since the workshop began: a young workshop is not diluted by days before its time; less than 1 counts as 1
     */
    public static ConsumptionRate of(List<BigDecimal> dailyUse, int windowDays, int workshopAgeDays) {
        if (windowDays < 1) {
            throw NozzlyException.invalid(ConsumptionRate.class, "window_days", "reorder.window", windowDays);
        }
        int days = Math.min(windowDays, Math.max(1, workshopAgeDays));
        List<BigDecimal> counted = dailyUse.subList(Math.max(0, dailyUse.size() - days), dailyUse.size());
        BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = counted.stream().map(use -> use.multiply(use)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ConsumptionRate(
                Rounding.quotient(sum, BigDecimal.valueOf(days)), deviation(sum, squares, days), days);
    }

    /** √((N Σx² − (Σx)²) ÷ (N (N − 1))): exact below the root, so even use gives exactly 0. */
    private static BigDecimal deviation(BigDecimal sum, BigDecimal squares, int days) {
        if (days == 1) {
            return BigDecimal.ZERO;
        }
        BigDecimal count = BigDecimal.valueOf(days);
        BigDecimal spread = count.multiply(squares).subtract(sum.multiply(sum));
        return spread.divide(count.multiply(BigDecimal.valueOf(days - 1L)), Quantities.DIGITS)
                .sqrt(Quantities.DIGITS);
    }
}
