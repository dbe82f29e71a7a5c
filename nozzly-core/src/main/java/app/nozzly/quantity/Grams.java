package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A mass in grams, exact to nine decimals, positive or negative. Printers report lengths, and ten millimetres of filament are 0.030066 g: hence
 * nine decimals in the ledger although people enter and see three. Immutable and thread-safe.
 */
public final class Grams implements Comparable<Grams> {

    /** Decimals kept by every mass. */
    public static final int SCALE = 9;

    /** Decimals that people enter and see. */
    public static final int DISPLAY_SCALE = 3;

    /** No mass at all. */
    public static final Grams ZERO = new Grams(BigDecimal.ZERO.setScale(SCALE));

    private final BigDecimal value;

    private Grams(BigDecimal value) {
        this.value = value;
    }

    /**
     * An exact mass.
     *
     * @param grams grams with at most nine decimals
     * @throws NozzlyException {@code validation_failed} when there are more than nine decimals or the figure is absurdly long
     */
    public static Grams of(BigDecimal grams) {
        Objects.requireNonNull(grams, "grams");
        Digits.requireFew("weight_g", grams);
        if (grams.scale() > SCALE && grams.stripTrailingZeros().scale() > SCALE) {
            throw NozzlyException.invalid(Grams.class, "weight_g", "grams.too_fine", grams.toPlainString());
        }
        return new Grams(grams.setScale(SCALE, RoundingMode.UNNECESSARY));
    }

    /** An exact mass from its decimal form, such as {@code "82.4"}. */
    public static Grams of(String grams) {
        return of(new BigDecimal(grams));
    }

    /** A whole number of grams. */
    public static Grams of(long grams) {
        return new Grams(BigDecimal.valueOf(grams).setScale(SCALE));
    }

    /** The nearest mass of nine decimals, half up: the one rounding step of a computed mass. */
    public static Grams rounded(BigDecimal grams) {
        return new Grams(Digits.requireComputed("weight_g", grams).setScale(SCALE, RoundingMode.HALF_UP));
    }

    /** The exact value in grams, always of scale {@link #SCALE}. */
    public BigDecimal value() {
        return value;
    }

    public Grams plus(Grams other) {
        return new Grams(value.add(other.value));
    }

    public Grams minus(Grams other) {
        return new Grams(value.subtract(other.value));
    }

    public Grams negated() {
        return new Grams(value.negate());
    }

    /** This mass times a factor, rounded half up to nine decimals. */
    public Grams times(BigDecimal factor) {
        return rounded(value.multiply(factor));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    /** Rounded half up to the three decimals that people see, for example {@code 82.400}. */
    public BigDecimal forDisplay() {
        return value.setScale(DISPLAY_SCALE, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Grams other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grams grams && value.equals(grams.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Plain decimal digits without trailing zeros and the unit, for example {@code 82.4 g}. */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0 g" : value.stripTrailingZeros().toPlainString() + " g";
    }
}
