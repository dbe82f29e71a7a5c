package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A rate, kept as a fraction of one with eight decimals: 6.5 % is {@code 0.06500000}. May be negative or above one where the noun that holds it
 * allows it. Immutable and thread-safe.
 */
public final class Percentage implements Comparable<Percentage> {

    /** Decimals of the fraction, hence six decimals of the percentage. */
    public static final int SCALE = 8;

    /** No percentage. */
    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO.setScale(SCALE));

    private final BigDecimal fraction;

    private Percentage(BigDecimal fraction) {
        this.fraction = fraction;
    }

    /**
     * From a fraction of one, such as {@code 0.065}.
     *
     * @throws NozzlyException {@code validation_failed} when there are more than eight decimals or the figure is absurdly long
     */
    public static Percentage ofFraction(BigDecimal fraction) {
        Objects.requireNonNull(fraction, "fraction");
        Digits.requireFew("percent", fraction);
        if (fraction.stripTrailingZeros().scale() > SCALE) {
            throw NozzlyException.invalid(Percentage.class, "percent", "percentage.too_fine", fraction.toPlainString());
        }
        return new Percentage(fraction.setScale(SCALE, RoundingMode.UNNECESSARY));
    }

    /** From per cent, such as {@code 6.5}; at most six decimals. */
    public static Percentage ofPercent(BigDecimal percent) {
        return ofFraction(Digits.requireFew("percent", percent).movePointLeft(2));
    }

    /** From per cent in decimal form, such as {@code "6.5"}. */
    public static Percentage ofPercent(String percent) {
        return ofPercent(new BigDecimal(percent));
    }

    /** The fraction of one, always of scale {@link #SCALE}. */
    public BigDecimal fraction() {
        return fraction;
    }

    /** The value in per cent without trailing zeros, for example {@code 6.5}. */
    public BigDecimal percent() {
        BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    public boolean isZero() {
        return fraction.signum() == 0;
    }

    public boolean isNegative() {
        return fraction.signum() < 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Percentage percentage && fraction.equals(percentage.fraction);
    }

    @Override
    public int hashCode() {
        return fraction.hashCode();
    }

    /** For example {@code 6.5 %}. */
    @Override
    public String toString() {
        return percent().toPlainString() + " %";
    }
}
