package app.nozzly.pricing.internal;

import java.math.BigDecimal;

/**
 * A straight line over the price: its value at the start of a piece and what it gains with each minor unit of price. Exact.
 *
 * @param start value at the first price of the piece, in minor units
 * @param slope minor units gained per minor unit of price
 */
record Line(BigDecimal start, BigDecimal slope) {

    static Line constant(long value) {
        return new Line(BigDecimal.valueOf(value), BigDecimal.ZERO);
    }

    Line plus(Line other) {
        return new Line(start.add(other.start), slope.add(other.slope));
    }

    Line plus(BigDecimal constant) {
        return new Line(start.add(constant), slope);
    }

    Line times(BigDecimal factor) {
        return new Line(start.multiply(factor), slope.multiply(factor));
    }
}
