package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of a counted part, exact to three decimals, positive or negative: pieces are whole, and what is cut off a roll need not be. Immutable.
 *
 * @param value at most a billion either way
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    /** Decimals of every quantity. */
    public static final int SCALE = 3;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** @throws NozzlyException {@code validation_failed} when there are more decimals, or more than a billion */
    public Quantity {
        if (value.abs().compareTo(MOST) > 0) {
            throw NozzlyException.invalid(Quantity.class, "quantity", "quantity.great", MOST.toPlainString());
        }
        if (value.stripTrailingZeros().scale() > SCALE) {
            throw NozzlyException.invalid(
                    Quantity.class, "quantity", "quantity.fine", value.toPlainString(), String.valueOf(SCALE));
        }
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }

    /** From its decimal form, such as {@code "2.5"}. */
    public static Quantity of(String figure) {
        return new Quantity(new BigDecimal(figure));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity negated() {
        return new Quantity(value.negate());
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

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Plain digits without needless zeros, for example {@code 2.5}. */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
