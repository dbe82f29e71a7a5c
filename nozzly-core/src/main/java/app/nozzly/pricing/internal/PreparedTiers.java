package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeTier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Tiers in whole numbers: edges as multiples of {@code 1 ÷ edgeScale} minor units, rates as multiples of {@code 1 ÷ rateScale}, fixed amounts as
 * rounded minor units. Two forms are kept: longs for figures small enough that no product can overflow, and big integers for all others. Both
 * compute the same formula, so their results are identical.
 */
final class PreparedTiers {

    /** Products of longs below this bound, doubled and added to another such, still fit. */
    private static final BigInteger ROOM = BigInteger.ONE.shiftLeft(60);

    /** Bound of what is divided by: units of a line. */
    private static final BigInteger MOST_UNITS = BigInteger.valueOf(Amounts.LARGEST_QUANTITY);

    private final int count;
    private final boolean open;
    private final boolean[] inclusive;
    private final BigInteger[] bigEdges;
    private final BigInteger[] bigValues;
    private final BigInteger bigEdgeScale;
    private final BigInteger bigRateScale;
    private final long[] edges;
    private final long[] values;
    private final long edgeScale;
    private final long rateScale;
    private final long largestFast;

    private PreparedTiers(List<FeeTier> tiers, int decimals, BigInteger[] values, BigInteger rateScale) {
        count = tiers.size();
        open = tiers.get(count - 1).edge().isEmpty();
        int edgesGiven = open ? count - 1 : count;
        int finest = tiers.stream()
                .flatMap(tier -> tier.edge().stream())
                .mapToInt(edge -> Math.max(0, edge.amount().scale() - decimals))
                .max()
                .orElse(0);
        bigEdgeScale = BigInteger.TEN.pow(finest);
        bigRateScale = rateScale;
        bigValues = values;
        bigEdges = new BigInteger[edgesGiven];
        inclusive = new boolean[edgesGiven];
        for (int tier = 0; tier < edgesGiven; tier++) {
            FeeTier.Edge edge = tiers.get(tier).edge().orElseThrow();
            bigEdges[tier] = edge.amount().movePointRight(decimals + finest).toBigIntegerExact();
            inclusive[tier] = edge.inclusive();
        }
        largestFast = largestFast();
        boolean fast = largestFast > 0;
        this.edges = fast ? longs(bigEdges) : new long[0];
        this.values = fast ? longs(bigValues) : new long[0];
        this.edgeScale = fast ? bigEdgeScale.longValueExact() : 0;
        this.rateScale = fast ? bigRateScale.longValueExact() : 0;
    }

    /** Tiers of rates; edges in major units of a currency with that many decimals. */
    static PreparedTiers rates(List<FeeTier> tiers, int decimals) {
        int scale = tiers.stream().mapToInt(tier -> tier.value().scale()).max().orElse(0);
        BigInteger[] numerators = tiers.stream()
                .map(tier -> tier.value().movePointRight(scale).toBigIntegerExact())
                .toArray(BigInteger[]::new);
        BigInteger rateScale = BigInteger.TEN.pow(scale);
        BigInteger divisor = rateScale;
        for (BigInteger numerator : numerators) {
            divisor = divisor.gcd(numerator);
        }
        BigInteger common = divisor;
        BigInteger[] reduced =
                java.util.Arrays.stream(numerators).map(n -> n.divide(common)).toArray(BigInteger[]::new);
        return new PreparedTiers(tiers, decimals, reduced, rateScale.divide(common));
    }

    /** Bands of amounts, already converted, rounded here to minor units. */
    static PreparedTiers amounts(
            List<FeeTier> tiers, int decimals, java.util.function.UnaryOperator<BigDecimal> conversion) {
        BigInteger[] amounts = tiers.stream()
                .map(tier -> conversion
                        .apply(tier.value())
                        .movePointRight(decimals)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigIntegerExact())
                .toArray(BigInteger[]::new);
        return new PreparedTiers(tiers, decimals, amounts, BigInteger.ONE);
    }

    /** The tier picked by a measure of {@code measure ÷ divisor}; the number of tiers when none fits. */
    int pick(long measure, long divisor) {
        boolean fast = measure <= largestFast && measure >= -largestFast;
        int given = inclusive.length;
        for (int tier = 0; tier < given; tier++) {
            int order = fast
                    ? Long.compare(measure * edgeScale, edges[tier] * divisor)
                    : BigInteger.valueOf(measure)
                            .multiply(bigEdgeScale)
                            .compareTo(bigEdges[tier].multiply(BigInteger.valueOf(divisor)));
            if (order < 0 || (order == 0 && inclusive[tier])) {
                return tier;
            }
        }
        return given;
    }

    /** Whether a picked tier exists. */
    boolean has(int tier) {
        return tier < count;
    }

    /** The rounded amount of a band. */
    long amount(int tier) {
        return largestFast > 0 ? values[tier] : bigValues[tier].longValueExact();
    }

    /** {@code base ÷ divisor × rate of the tier}, half up; the base is zero or more. */
    long share(int tier, long base, long divisor) {
        if (base <= largestFast) {
            long denominator = rateScale * divisor;
            return (2 * base * values[tier] + denominator) / (2 * denominator);
        }
        return Amounts.halfUp(
                BigInteger.valueOf(base).multiply(bigValues[tier]), bigRateScale.multiply(BigInteger.valueOf(divisor)));
    }

    /** The marginal sum over {@code base ÷ divisor}, half up; the base is zero or more. */
    long marginal(long base, long divisor) {
        return base <= largestFast ? fastMarginal(base, divisor) : exactMarginal(base, divisor);
    }

    /** The tier in which the end of {@code base ÷ divisor} lies, an edge belonging to the tier below it. */
    int segment(long base, long divisor) {
        int tier = 0;
        while (tier < inclusive.length
                && BigInteger.valueOf(base)
                                .multiply(bigEdgeScale)
                                .compareTo(bigEdges[tier].multiply(BigInteger.valueOf(divisor)))
                        > 0) {
            tier++;
        }
        return tier;
    }

    /** What rates are divided by. */
    BigInteger rateScale() {
        return bigRateScale;
    }

    /** The rate of a tier as decimal; zero beyond the last. */
    BigDecimal rate(int tier) {
        return tier < count ? new BigDecimal(bigValues[tier]).divide(new BigDecimal(bigRateScale)) : BigDecimal.ZERO;
    }

    /** In a segment the marginal sum is {@code rate × base + offset}: the offset in minor units. */
    BigDecimal offset(int segment) {
        BigDecimal offset = BigDecimal.ZERO;
        BigDecimal scale = new BigDecimal(bigEdgeScale);
        for (int tier = 0; tier < segment; tier++) {
            BigDecimal edge = new BigDecimal(bigEdges[tier]).divide(scale);
            offset = offset.add(edge.multiply(rate(tier).subtract(rate(tier + 1))));
        }
        return offset;
    }

    private long fastMarginal(long base, long divisor) {
        long whole = base * edgeScale;
        long below = 0;
        long sum = 0;
        for (int tier = 0; tier < values.length && below < whole; tier++) {
            long edge = tier < edges.length ? Math.min(whole, edges[tier] * divisor) : whole;
            sum += (edge - below) * values[tier];
            below = edge;
        }
        long denominator = rateScale * divisor * edgeScale;
        return (2 * sum + denominator) / (2 * denominator);
    }

    private long exactMarginal(long base, long divisor) {
        BigInteger units = BigInteger.valueOf(divisor);
        BigInteger whole = BigInteger.valueOf(base).multiply(bigEdgeScale);
        BigInteger below = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int tier = 0; tier < count; tier++) {
            BigInteger edge = tier < bigEdges.length ? whole.min(bigEdges[tier].multiply(units)) : whole;
            sum = sum.add(edge.subtract(below).multiply(bigValues[tier]));
            below = edge;
        }
        return Amounts.halfUp(sum, bigRateScale.multiply(units).multiply(bigEdgeScale));
    }

    /** The greatest base or measure for which no product below can leave a long; zero when there is none. */
    private long largestFast() {
        BigInteger greatestValue = max(bigValues).max(BigInteger.ONE);
        BigInteger greatestEdge = max(bigEdges);
        BigInteger denominators = bigRateScale.multiply(bigEdgeScale).multiply(MOST_UNITS);
        boolean fixedPartFits = denominators.compareTo(ROOM) < 0
                && greatestEdge.multiply(MOST_UNITS).compareTo(ROOM) < 0
                && greatestValue.compareTo(ROOM) < 0;
        if (!fixedPartFits) {
            return 0;
        }
        BigInteger bound = ROOM.divide(greatestValue.multiply(bigEdgeScale));
        return bound.min(ROOM).longValueExact();
    }

    private static BigInteger max(BigInteger[] numbers) {
        BigInteger greatest = BigInteger.ZERO;
        for (BigInteger number : numbers) {
            greatest = greatest.max(number);
        }
        return greatest;
    }

    private static long[] longs(BigInteger[] numbers) {
        long[] result = new long[numbers.length];
        for (int index = 0; index < numbers.length; index++) {
            result[index] = numbers[index].longValueExact();
        }
        return result;
    }
}
