package app.nozzly.pricing.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The range of prices cut where any rule of the fees changes, and for each piece two lines: one that the fees never fall below and one that the
 * revenue never rises above. Slopes and starts are multiples of {@code 1 ÷ SCALE} minor units, rounded to the safe side.
 */
final class Pieces {

    /** Steps of a minor unit in which lines are kept. */
    static final long SCALE = 100_000_000L;

    private static final BigDecimal BIG_SCALE = BigDecimal.valueOf(SCALE);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int WORKING_DECIMALS = 30;
    private static final BigInteger FITTING = BigInteger.ONE.shiftLeft(62);

    final int count;
    final long[] first;
    final long[] last;
    final boolean[] fast;
    final long[] feeStart;
    final long[] feeSlope;
    final long[] revenueStart;
    final long[] revenueSlope;
    private final BigInteger[][] exact;

    Pieces(PriceFunction function, long lowest, long highest) {
        List<Regime> starts = new ArrayList<>();
        List<Long> prices = new ArrayList<>();
        Regime start = new Regime(function, lowest);
        starts.add(start);
        prices.add(lowest);
        cut(function, new Cut(lowest, start, highest, new Regime(function, highest)), prices, starts);
        count = prices.size();
        first = prices.stream().mapToLong(Long::longValue).toArray();
        last = new long[count];
        fast = new boolean[count];
        feeStart = new long[count];
        feeSlope = new long[count];
        revenueStart = new long[count];
        revenueSlope = new long[count];
        exact = new BigInteger[count][];
        for (int piece = 0; piece < count; piece++) {
            last[piece] = piece + 1 < count ? first[piece + 1] - 1 : highest;
            keep(piece, starts.get(piece).leastFees(), mostRevenue(function.terms(), first[piece]));
        }
    }

    /** Start and slope of the fees, start and slope of the revenue, in steps of {@code 1 ÷ SCALE}. */
    BigInteger[] exact(int piece) {
        return exact[piece];
    }

    private record Cut(long low, Regime atLow, long high, Regime atHigh) {}

    /** Adds every price at which a new regime begins, in ascending order. */
    private static void cut(PriceFunction function, Cut range, List<Long> prices, List<Regime> starts) {
        if (range.atLow.sameAs(range.atHigh)) {
            return;
        }
        if (range.high - range.low == 1) {
            prices.add(range.high);
            starts.add(range.atHigh);
            return;
        }
        long middle = (range.low + range.high) >>> 1;
        Regime atMiddle = new Regime(function, middle);
        cut(function, new Cut(range.low, range.atLow, middle, atMiddle), prices, starts);
        cut(function, new Cut(middle, atMiddle, range.high, range.atHigh), prices, starts);
    }

    private void keep(int piece, Line fees, Line revenue) {
        BigInteger[] lines = {
            steps(fees.start(), RoundingMode.FLOOR),
            steps(fees.slope(), RoundingMode.FLOOR),
            steps(revenue.start(), RoundingMode.CEILING),
            steps(revenue.slope(), RoundingMode.CEILING)
        };
        exact[piece] = lines;
        fast[piece] = true;
        for (BigInteger figure : lines) {
            fast[piece] &= figure.abs().compareTo(FITTING) < 0;
        }
        feeStart[piece] = lines[0].longValue();
        feeSlope[piece] = lines[1].longValue();
        revenueStart[piece] = lines[2].longValue();
        revenueSlope[piece] = lines[3].longValue();
    }

    private static BigInteger steps(BigDecimal value, RoundingMode safeSide) {
        return value.multiply(BIG_SCALE).setScale(0, safeSide).toBigInteger();
    }

    /** Revenue without its tax, plus the half minor unit that rounding the tax may leave. */
    private static Line mostRevenue(SaleTerms terms, long price) {
        long gross = terms.gross(price);
        BigDecimal units = BigDecimal.valueOf(terms.quantity());
        boolean taxed = terms.taxIncluded() && terms.taxNumerator() != 0 && gross > 0;
        if (!taxed) {
            return new Line(BigDecimal.valueOf(gross), units);
        }
        BigDecimal kept = BigDecimal.valueOf(terms.taxDenominator())
                .divide(BigDecimal.valueOf(terms.taxDivisor()), WORKING_DECIMALS, RoundingMode.CEILING);
        return new Line(BigDecimal.valueOf(gross).multiply(kept).add(HALF), units.multiply(kept));
    }
}
