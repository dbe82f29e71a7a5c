package app.nozzly.pricing.internal;

import java.math.BigInteger;

/**
 * The least price of a grid that reaches a goal. The pieces are taken in ascending order. In each, the two lines say in closed form where an answer
 * is possible at all; there the exact forward calculation decides. A price that misses the goal by some amount rules out the next prices too,
 * because fees never fall within a piece and revenue gains at most the quantity with each minor unit. Immutable and thread-safe.
 */
public final class PriceSearch {

    /** No price reaches the goal. */
    public static final long NONE = -1;

    /** Prices of the grid above an answer that are tried one by one: beyond them the gain is larger than any sum of roundings. */
    private static final int NEAR_STEPS = 100;

    private static final BigInteger BIG_SCALE = BigInteger.valueOf(Pieces.SCALE);

    private final PriceFunction function;
    private final Grid grid;
    private final Pieces pieces;
    private final long firstRevenue;
    private final long period;

    public PriceSearch(PriceFunction function, Grid grid, long highest) {
        this.function = function;
        this.grid = grid;
        pieces = new Pieces(function, 1, highest);
        firstRevenue = firstRevenue(1, highest);
        period = Periods.of(function, grid.step());
    }

    /** The least price in minor units, or {@link #NONE}. */
    public long least(Goal goal) {
        for (int piece = 0; piece < pieces.count; piece++) {
            long found = leastIn(piece, goal);
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    /**
     * A price above an answer that misses the goal again, or {@link #NONE}: the first of the next prices of the grid, where roundings may still
     * decide; beyond them the first piece whose start or end misses.
     */
    public long failsAgain(long price, Goal goal) {
        long near = failsNear(price, goal);
        for (int piece = 0; near == NONE && piece < pieces.count; piece++) {
            if (pieces.last[piece] > price) {
                near = failsIn(piece, price, goal);
            }
        }
        return near;
    }

    private long failsNear(long price, Goal goal) {
        long end = Math.min(price + NEAR_STEPS * grid.step(), pieces.last[pieces.count - 1]);
        for (long next = price + grid.step(); next <= end; next += grid.step()) {
            if (!reaches(next, goal)) {
                return next;
            }
        }
        return NONE;
    }

    /** A miss at the start of a piece, or where a piece whose end misses stops reaching the goal. */
    private long failsIn(int piece, long price, Goal goal) {
        long start = grid.atLeast(Math.max(pieces.first[piece], price));
        long end = grid.atLeast(pieces.last[piece] + 1) - grid.step();
        if (start > end || (reaches(start, goal) && reaches(end, goal))) {
            return NONE;
        }
        return reaches(start, goal) ? turning(start, end, goal) : start;
    }

    /** A price that misses while the one below it on the grid reaches, found by bisection between one that reaches and one that misses. */
    private long turning(long reaching, long missing, Goal goal) {
        long low = reaching;
        long high = missing;
        while (high - low > grid.step()) {
            long middle = low + (high - low) / grid.step() / 2 * grid.step();
            if (reaches(middle, goal)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Whether a price reaches a goal. */
    public boolean reaches(long price, Goal goal) {
        return deficit(price, goal) <= 0;
    }

    /** Whether dearer prices of the last, open piece bring nothing more. */
    public boolean isHopeless(Goal goal) {
        return slope(pieces.count - 1, goal).signum() <= 0;
    }

    /** Fees of the last piece per minor unit of revenue there, in steps of {@link Pieces#SCALE}: slope of fees and slope of revenue. */
    public long[] lastSlopes() {
        int piece = pieces.count - 1;
        return new long[] {pieces.feeSlope[piece], pieces.revenueSlope[piece]};
    }

    private long deficit(long price, Goal goal) {
        long revenue = function.revenue(price);
        if (goal.needsRevenue() && revenue <= 0) {
            return Long.MAX_VALUE;
        }
        return goal.deficit(revenue, function.fees(price));
    }

    private long leastIn(int piece, Goal goal) {
        long begin = pieces.first[piece];
        long end = pieces.last[piece];
        long weight = goal.whole() - goal.share();
        if (!fits(piece, goal, weight)) {
            return leastExactly(piece, goal);
        }
        long slope = weight * pieces.revenueSlope[piece] - goal.whole() * pieces.feeSlope[piece];
        long start = weight * pieces.revenueStart[piece]
                - goal.whole() * (pieces.feeStart[piece] + goal.outlay() * Pieces.SCALE);
        if (start < 0) {
            if (slope <= 0) {
                return NONE;
            }
            long distance = Products.ceiling(-start, slope);
            if (distance > end - begin) {
                return NONE;
            }
            begin += distance;
        } else if (slope < 0) {
            end = Math.min(end, begin + start / -slope);
        }
        return scan(new Window(begin, end, slope), goal);
    }

    /** The same window in big integers, for figures beyond a long. */
    private long leastExactly(int piece, Goal goal) {
        BigInteger slope = slope(piece, goal);
        BigInteger start = start(piece, goal);
        long begin = pieces.first[piece];
        long end = pieces.last[piece];
        if (start.signum() < 0) {
            if (slope.signum() <= 0) {
                return NONE;
            }
            long distance = Products.clipped(
                    start.negate().add(slope).subtract(BigInteger.ONE).divide(slope));
            if (distance > end - begin) {
                return NONE;
            }
            begin += distance;
        } else if (slope.signum() < 0) {
            end = begin + Math.min(end - begin, Products.clipped(start.divide(slope.negate())));
        }
        return scan(new Window(begin, end, Products.clipped(slope)), goal);
    }

    private record Window(long begin, long end, long slope) {}

    private long scan(Window window, Goal goal) {
        long most = gain(goal);
        long begin = goal.needsRevenue() ? Math.max(window.begin, firstRevenue) : window.begin;
        long price = grid.atLeast(begin);
        long turn = price + period;
        while (price <= window.end) {
            long deficit = deficit(price, goal);
            if (deficit <= 0) {
                return price;
            }
            if (most <= 0) {
                return NONE;
            }
            long jump = Math.min(Products.ceiling(deficit, most), window.end - price + 1);
            price = grid.atLeast(price + jump);
            if (price >= turn) {
                if (window.slope <= 0) {
                    return NONE;
                }
                turn += failingPeriods(window.slope) * period;
                price = Math.max(price, grid.atLeast(turn));
                turn += period;
            }
        }
        return NONE;
    }

    /**
     * After a whole period without an answer every price of it misses by at least one part; each further period gains less than
     * {@code slope × period}, so that many periods fail as well.
     */
    private long failingPeriods(long slope) {
        BigInteger gain = BigInteger.valueOf(slope).multiply(BigInteger.valueOf(period));
        return BIG_SCALE.subtract(BigInteger.ONE).divide(gain).longValueExact();
    }

    /** The most that a deficit can shrink with one minor unit of price. */
    private long gain(Goal goal) {
        return (goal.whole() - goal.share()) * function.terms().quantity();
    }

    private boolean fits(int piece, Goal goal, long weight) {
        long outlay = goal.outlay();
        return pieces.fast[piece]
                && Products.fit(outlay, Pieces.SCALE)
                && Products.fit(
                        goal.whole(), 2 * Math.max(Math.abs(outlay * Pieces.SCALE), Math.abs(pieces.feeStart[piece])))
                && Products.fit(weight, pieces.revenueStart[piece])
                && Products.fit(weight, pieces.revenueSlope[piece])
                && Products.fit(goal.whole(), pieces.feeSlope[piece]);
    }

    private BigInteger slope(int piece, Goal goal) {
        BigInteger[] lines = pieces.exact(piece);
        BigInteger whole = BigInteger.valueOf(goal.whole());
        BigInteger weight = whole.subtract(BigInteger.valueOf(goal.share()));
        return weight.multiply(lines[3]).subtract(whole.multiply(lines[1]));
    }

    private BigInteger start(int piece, Goal goal) {
        BigInteger[] lines = pieces.exact(piece);
        BigInteger whole = BigInteger.valueOf(goal.whole());
        BigInteger weight = whole.subtract(BigInteger.valueOf(goal.share()));
        BigInteger outlay = BigInteger.valueOf(goal.outlay()).multiply(BIG_SCALE);
        return weight.multiply(lines[2]).subtract(whole.multiply(lines[0].add(outlay)));
    }

    /** The least price whose revenue is above zero; revenue never falls with the price. */
    private long firstRevenue(long lowest, long highest) {
        long low = lowest;
        long high = highest + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (function.revenue(middle) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
