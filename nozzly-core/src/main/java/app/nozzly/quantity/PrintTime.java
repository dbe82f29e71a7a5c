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

    private static final BigDecimal MILLISECONDS_PER_MINUTE = BigDecimal.valueOf(60_000);

    public PrintTime {
        if (milliseconds < 0) {
            throw NozzlyException.invalid(PrintTime.class, "print_minutes", "time.negative", milliseconds);
        }
    }

    public static PrintTime ofSeconds(long seconds) {
        return new PrintTime(Math.multiplyExact(seconds, 1000L));
    }

    /** From seconds with decimals, half up to the millisecond. */
    public static PrintTime ofSeconds(BigDecimal seconds) {
        return new PrintTime(
                seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static PrintTime ofMinutes(long minutes) {
        return new PrintTime(Math.multiplyExact(minutes, 60_000L));
    }

    /** From minutes with decimals, half up to the millisecond. */
    public static PrintTime ofMinutes(BigDecimal minutes) {
        return new PrintTime(minutes.multiply(MILLISECONDS_PER_MINUTE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The time in minutes, half up to four decimals, without trailing zeros: what people see. */
    public BigDecimal minutes() {
        BigDecimal minutes = BigDecimal.valueOf(milliseconds)
                .divide(MILLISECONDS_PER_MINUTE, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return minutes.scale() < 0 ? minutes.setScale(0) : minutes;
    }

    public PrintTime plus(PrintTime other) {
        return new PrintTime(Math.addExact(milliseconds, other.milliseconds));
    }

    /** This time shared by a number of units, half up to the millisecond. */
    public PrintTime dividedBy(long units) {
        return new PrintTime(BigDecimal.valueOf(milliseconds)
                .divide(BigDecimal.valueOf(units), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isZero() {
        return milliseconds == 0;
    }

    public Duration toDuration() {
        return Duration.ofMillis(milliseconds);
    }

    @Override
    public int compareTo(PrintTime other) {
        return Long.compare(milliseconds, other.milliseconds);
    }
}
