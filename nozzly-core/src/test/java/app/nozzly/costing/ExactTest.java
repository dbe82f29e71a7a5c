package app.nozzly.costing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The digits of a long against {@code BigDecimal}: same value, same number of decimals, on both sides of the border between them. */
class ExactTest {

    @Test
    void theFirstFigureBeyondALongIsNotCutOff() {
        Exact half = Exact.of(1L << 31);
        Exact border = Exact.of(1L << 32);

        assertEquals("9223372036854775808", half.times(border).value().toPlainString());
        assertEquals(
                "9223372036854775808",
                Exact.of(Long.MAX_VALUE).plus(Exact.ONE).value().toPlainString());
        assertEquals(Exact.BEYOND, Exact.of(1_000_000_000_000_000_000L).digitsAt(1));
        assertEquals(9_000_000_000_000_000_000L, Exact.of(9).digitsAt(18));
        assertEquals(Exact.BEYOND, Exact.of(10).digitsAt(18));
    }

    @Property(tries = 5000)
    void figuresAreKept(@ForAll("figures") BigDecimal figure) {
        assertEquals(figure, Exact.of(figure).value());
        assertEquals(figure.scale(), Exact.of(figure).scale());
        assertEquals(figure.signum() == 0, Exact.of(figure).isZero());
    }

    @Property(tries = 5000)
    void productsAndSumsAreThoseOfBigDecimal(
            @ForAll("figures") BigDecimal first, @ForAll("figures") BigDecimal second) {
        assertEquals(
                first.multiply(second), Exact.of(first).times(Exact.of(second)).value());
        assertEquals(first.add(second), Exact.of(first).plus(Exact.of(second)).value());
        assertEquals(
                first.multiply(second), Exact.big(first).times(Exact.of(second)).value());
        assertEquals(first.add(second), Exact.of(first).plus(Exact.big(second)).value());
    }

    @Property(tries = 2000)
    void sumsOfManyAreThoseOfBigDecimal(@ForAll @Size(max = 8) List<@From("figures") BigDecimal> figures) {
        Exact[] exact = figures.stream().map(Exact::of).toArray(Exact[]::new);

        assertEquals(
                figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                Exact.sum(exact, 0, exact.length).value());
    }

    @Property(tries = 5000)
    void compactFiguresHaveTheSameValueAndNoZeroAtTheEnd(@ForAll("figures") BigDecimal figure) {
        BigDecimal compact = Exact.compact(figure).value();

        assertEquals(0, figure.compareTo(compact));
        if (compact.scale() > 0) {
            assertEquals(figure.stripTrailingZeros(), compact);
        }
    }

    @Property(tries = 5000)
    void quotientsOfMultiplesAreExact(@ForAll("figures") BigDecimal figure, @ForAll @IntRange(min = 1) int whole) {
        Exact multiple = Exact.of(figure).times(Exact.of(whole));

        assertEquals(figure, multiple.quotient(Exact.of(whole)).value());
        assertEquals(
                figure, multiple.quotient(Exact.big(BigDecimal.valueOf(whole))).value());
    }

    @Property(tries = 1000)
    void sharesOfAHundredMillionthAddUpToOne(@ForAll @IntRange(max = 100_000_000) int digits) {
        Exact share = Exact.compact(BigDecimal.valueOf(digits, 8));

        assertEquals(0, BigDecimal.ONE.compareTo(share.plus(share.toOne()).value()));
        assertEquals(share.value().unscaledValue(), share.whole().value().toBigIntegerExact());
    }

    /** Numerators of about 18 digits: some fit a long, some only before they are brought to one scale, some not at all. */
    @Property(tries = 5000)
    void roundingInLongsIsThatInDecimals(
            @ForAll @Size(min = 1, max = 8) List<@From("numerators") BigDecimal> numerators,
            @ForAll("divisors") long divisor,
            @ForAll @IntRange(max = 3) int scale) {
        LargestRemainder fast = new LargestRemainder(Exact.of(divisor), scale);
        LargestRemainder slow = new LargestRemainder(Exact.big(BigDecimal.valueOf(divisor)), scale);
        Exact[] figures = numerators.stream().map(Exact::of).toArray(Exact[]::new);
        Exact sum = Exact.sum(figures, 0, figures.length);

        long total = fast.halfUp(sum);
        assertEquals(slow.halfUp(sum), total);
        assertEquals(slow.halfUp(Exact.big(sum.value())), total);
        assertEquals(total, halfUp(sum.value(), divisor, scale));
        assertArrayEquals(
                slow.spread(total, figures, 0, figures.length), fast.spread(total, figures, 0, figures.length));
    }

    /** ⌊(2n + d) ÷ 2d⌋ over whole numbers. */
    private static long halfUp(BigDecimal numerator, long divisor, int scale) {
        BigInteger whole = numerator.setScale(20).movePointRight(20).toBigIntegerExact();
        BigInteger unit = BigInteger.valueOf(divisor).multiply(BigInteger.TEN.pow(20 - scale));
        return whole.shiftLeft(1).add(unit).divide(unit.shiftLeft(1)).longValueExact();
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(64)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(100_000)),
                Arbitraries.integers().between(0, 18).map(BigInteger.TEN::pow),
                Arbitraries.integers().between(0, 90).map(BigInteger.ONE::shiftLeft),
                Arbitraries.integers()
                        .between(1, 90)
                        .map(bit -> BigInteger.ONE.shiftLeft(bit).subtract(BigInteger.ONE)));
        return Combinators.combine(digits, Arbitraries.integers().between(-6, 32))
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<BigDecimal> numerators() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, Long.MAX_VALUE / 8),
                                Arbitraries.longs().between(0, 1_000_000),
                                Arbitraries.just(0L),
                                Arbitraries.longs().between(0, 40).map(half -> half * 18)),
                        Arbitraries.integers().between(3, 16))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.just(36L),
                Arbitraries.longs().between(1, 100).map(units -> 36 * units),
                Arbitraries.longs().between(36, 36L * 100_000_000 * 100));
    }
}
