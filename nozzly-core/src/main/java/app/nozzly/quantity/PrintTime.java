package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Working time of a machine or a person, exact to the millisecond, never negative. Minutes at the edges may carry up to four decimals; finer
 * input is rounded half up to the millisecond. Immutable and thread-safe.
 *
 * @param milliseconds whole milliseconds, at least 0
 */
public record PrintTime(long milliseconds) implements Comparable<PrintTime> {

    /** No time. */
    public static final PrintTime ZERO = new PrintTime(0);

    private static final BigDecimal MILLISECONDS_PER_SECOND = BigDecimal.valueOf(1000);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MILLISECONDS_PER_MINUTE = BigDecimal.valueOf(60_000);

    public PrintTime {
        if (milliseconds < 0) {
            throw NozzlyException.invalid(PrintTime.class, "print_minutes", "time.negative", milliseconds);
        }
    }

    public static PrintTime ofSeconds(long seconds) {
        return ofSeconds(BigDecimal.valueOf(seconds));
    }

    /** From seconds with decimals, half up to the millisecond. */
    public static PrintTime ofSeconds(BigDecimal seconds) {
        return rounded(Digits.requireComputed("print_minutes", seconds).multiply(MILLISECONDS_PER_SECOND));
    }

    public static PrintTime ofMinutes(long minutes) {
        return ofMinutes(BigDecimal.valueOf(minutes));
    }

    /** From minutes with decimals, half up to the millisecond. */
    public static PrintTime ofMinutes(BigDecimal minutes) {
        return rounded(Digits.requireComputed("print_minutes", minutes).multiply(MILLISECONDS_PER_MINUTE));
    }

    /** The time in minutes, half up to four decimals, without trailing zeros: what people see. */
    public BigDecimal minutes() {
        BigDecimal minutes = BigDecimal.valueOf(milliseconds)
                .divide(MILLISECONDS_PER_MINUTE, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return minutes.scale() < 0 ? minutes.setScale(0) : minutes;
    }

    public PrintTime plus(PrintTime other) {
        return rounded(BigDecimal.valueOf(milliseconds).add(BigDecimal.valueOf(other.milliseconds)));
    }

    /** This time shared by a number of units, half up to the millisecond. */
    public PrintTime dividedBy(long units) {
        return rounded(BigDecimal.valueOf(milliseconds).divide(BigDecimal.valueOf(units), 0, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return milliseconds == 0;
    }

    public Duration toDuration() {
        return Duration.ofMillis(milliseconds);
    }

    private static PrintTime rounded(BigDecimal milliseconds) {
        BigDecimal whole = milliseconds.setScale(0, RoundingMode.HALF_UP);
        if (whole.signum() < 0) {
            throw NozzlyException.invalid(PrintTime.class, "print_minutes", "time.negative", whole);
        }
        if (whole.compareTo(LONGEST) > 0) {
            throw NozzlyException.invalid(PrintTime.class, "print_minutes", "time.too_long", whole + " ms");
        }
        return new PrintTime(whole.longValue());
    }

    @Override
    public int compareTo(PrintTime other) {
        return Long.compare(milliseconds, other.milliseconds);
    }
}
