package app.nozzly.host.workshop;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.Optional;

/** Plain numbers as they are written and read. Stateless. */
public final class Decimals {

    private static final BigDecimal LONGEST_MINUTES = BigDecimal.valueOf(10_000_000);

    private static final Percentage GREATEST_OVERHEAD = Percentage.ofPercent(BigDecimal.valueOf(10_000));

    private Decimals() {}

    /** Without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A time in minutes; none is zero.
     *
     * @param field path in the body, for the refusal
     * @throws NozzlyException {@code validation_failed} when it is negative or longer than 10,000,000 minutes
     */
    public static PrintTime minutes(Optional<BigDecimal> minutes, String field) {
        BigDecimal value = minutes.orElse(BigDecimal.ZERO);
        if (value.signum() < 0 || value.compareTo(LONGEST_MINUTES) > 0) {
            throw NozzlyException.invalid(Decimals.class, field, "minutes", value.toPlainString());
        }
        return PrintTime.ofMinutes(value);
    }

    /**
     * A share for overhead.
     *
     * @throws NozzlyException {@code validation_failed} when it is negative or more than 10,000 %
     */
    public static Optional<Percentage> overhead(Optional<Percentage> share) {
        share.filter(given -> given.isNegative() || given.compareTo(GREATEST_OVERHEAD) > 0)
                .ifPresent(given -> {
                    throw NozzlyException.invalid(Decimals.class, "overhead_percent", "overhead", given);
                });
        return share;
    }
}
