package app.nozzly.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction, slow and plain, for checking faster arithmetic. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);

    static Fraction of(BigDecimal value) {
        return value.scale() >= 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Half up to a number of decimals; the fraction is zero or more. */
    Fraction rounded(int decimals) {
        BigInteger scale = BigInteger.TEN.pow(decimals);
        BigInteger[] parts = top.multiply(scale).divideAndRemainder(bottom);
        boolean up = parts[1].shiftLeft(1).compareTo(bottom) >= 0;
        return new Fraction(up ? parts[0].add(BigInteger.ONE) : parts[0], scale);
    }

    /** The value in units of {@code 10^-decimals}, which must be whole. */
    long minor(int decimals) {
        BigInteger[] parts = top.multiply(BigInteger.TEN.pow(decimals)).divideAndRemainder(bottom);
        if (parts[1].signum() != 0) {
            throw new ArithmeticException(top + "/" + bottom);
        }
        return parts[0].longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
