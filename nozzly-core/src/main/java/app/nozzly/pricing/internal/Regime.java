package app.nozzly.pricing.internal;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Which rule is in force for each component at a price: tier, zero of the base, minimum, cap. As long as all stay the same the fees are one
 * straight line plus roundings.
 *
 * <p>Each entry changes in one direction only while all entries before it stay the same. So when two prices have equal regimes, every price
 * between them has that regime too, and the edges are found by bisection.
 */
final class Regime {

    private static final int PER_COMPONENT = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PriceFunction function;
    private final long price;
    private final int[] states;

    Regime(PriceFunction function, long price) {
        this.function = function;
        this.price = price;
        states = new int[1 + PER_COMPONENT * function.componentCount()];
        long gross = function.terms().gross(price);
        states[0] = gross > 0 ? 1 : 0;
        long item = price * function.terms().quantity();
        long tax = function.terms().taxOnTop(gross);
        for (int index = 0; index < function.componentCount(); index++) {
            describe(index, item, tax);
        }
    }

    boolean sameAs(Regime other) {
        return Arrays.equals(states, other.states);
    }

    /** Least fees of the piece that starts at this price: a line that the real fees never fall below, roundings included. */
    Line leastFees() {
        Line[] lines = new Line[function.componentCount()];
        Line sum = Line.constant(0);
        for (int index = 0; index < lines.length; index++) {
            lines[index] = leastFee(index, lines);
            sum = sum.plus(lines[index]);
        }
        BigDecimal onTop = function.prepared().taxOnTop();
        return onTop.signum() == 0 ? sum : sum.times(BigDecimal.ONE.add(onTop)).plus(HALF.negate());
    }

    private void describe(int index, long item, long tax) {
        PreparedComponent component = function.component(index);
        long units = function.terms().quantity();
        long base = function.base(index, item, tax);
        long measure = function.measure(item, tax);
        long rounded = component.unlimited(base, measure, units);
        long scope = component.scopeAmount(base, measure, units);
        long sum = component.isPerUnit() ? scope * units : scope;
        int at = 1 + PER_COMPONENT * index;
        states[at] = component.isMarginal()
                ? component.tiers().segment(Math.max(base, 0), component.baseDivisor(units))
                : component.tiers().pick(measure, component.measureDivisor(units));
        states[at + 1] = base > 0 ? 1 : 0;
        states[at + 2] = position(rounded, component.minimum(), component.cap());
        states[at + 3] = position(sum, component.orderMinimum(), component.orderCap());
    }

    /** Minus one where the minimum decides, one where the cap does, zero between. */
    private static int position(long amount, long minimum, long cap) {
        if (minimum >= cap || amount >= cap) {
            return 1;
        }
        return amount <= minimum && minimum > 0 ? -1 : 0;
    }

    private Line leastFee(int index, Line[] earlier) {
        PreparedComponent component = function.component(index);
        int at = 1 + PER_COMPONENT * index;
        boolean limited = states[at + 2] != 0 || states[at + 3] != 0;
        boolean fits = component.isMarginal() || component.tiers().has(states[at]);
        if (!component.isPercent() || limited || states[at + 1] == 0 || !fits) {
            return Line.constant(amountHere(index));
        }
        Line share = base(index, earlier).times(component.tiers().rate(states[at]));
        long units = component.isPerUnit() ? function.terms().quantity() : 1;
        BigDecimal offset = component.isMarginal() ? component.tiers().offset(states[at]) : BigDecimal.ZERO;
        return share.plus(offset.subtract(HALF).multiply(BigDecimal.valueOf(units)));
    }

    private long amountHere(int index) {
        return function.amountAt(index, price);
    }

    /** The base as a line: exact but for the tax on top, which may be rounded down by half a minor unit. */
    private Line base(int index, Line[] earlier) {
        SaleTerms terms = function.terms();
        BigDecimal item = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(terms.quantity()));
        Line line = new Line(item, BigDecimal.valueOf(terms.quantity()))
                .times(BigDecimal.valueOf(function.itemSign(index)))
                .plus(BigDecimal.valueOf(function.constant(index)));
        if (function.taxSign(index) != 0 && states[0] == 1 && !terms.taxIncluded() && terms.taxNumerator() != 0) {
            line = line.plus(taxOnTop().times(BigDecimal.valueOf(function.taxSign(index))));
        }
        for (int source : function.feeSources(index)) {
            line = line.plus(earlier[source]);
        }
        return line;
    }

    private Line taxOnTop() {
        SaleTerms terms = function.terms();
        BigDecimal rate = BigDecimal.valueOf(terms.taxNumerator()).divide(BigDecimal.valueOf(terms.taxDenominator()));
        BigDecimal gross = BigDecimal.valueOf(terms.gross(price));
        return new Line(gross, BigDecimal.valueOf(terms.quantity())).times(rate).plus(HALF.negate());
    }
}
