package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole number of smallest units (minor currency units, nano-grams) over weights by largest remainder, so that the parts always sum to
 * the total. Ties go to the earlier part. Source: the largest-remainder (Hamilton) method. Stateless and thread-safe.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * The parts of a total.
     *
     * @param total what is to be split, in smallest units; may be negative, the parts then mirror those of the positive total
     * @param weights one weight for each part, none negative; when all are zero the split is equal, earlier parts taking the rest
     * @return one part for each weight, summing exactly to {@code total}
     * @throws NozzlyException {@code validation_failed} for a negative weight
     */
    public static long[] split(long total, List<BigDecimal> weights) {
        weights.forEach(Apportionment::requireNotNegative);
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty()) {
            return new long[0];
        }
        if (sum.signum() == 0) {
            return split(total, weights.stream().map(weight -> BigDecimal.ONE).toList());
        }
        return splitByWeight(total, weights, sum);
    }

    private static void requireNotNegative(BigDecimal weight) {
        if (weight.signum() < 0) {
            throw NozzlyException.invalid(Apportionment.class, "weights", "apportionment.negative", weight.toString());
        }
    }

    /**
     * Rounds exact parts so that they sum to their rounded total: every part is cut to {@code scale} decimals and what is missing goes, one smallest
     * unit each, to the parts with the largest remainder.
     *
     * @param exact the exact parts, of any sign
     * @param total the rounded total they must sum to, of at most {@code scale} decimals
     * @param scale decimals of the result
     */
    public static BigDecimal[] roundParts(List<BigDecimal> exact, BigDecimal total, int scale) {
        BigDecimal[] parts = new BigDecimal[exact.size()];
        BigDecimal[] remainders = new BigDecimal[exact.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < parts.length; index++) {
            parts[index] = exact.get(index).setScale(scale, RoundingMode.FLOOR);
            remainders[index] = exact.get(index).subtract(parts[index]);
            sum = sum.add(parts[index]);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        int missing = parts.length == 0 ? 0 : total.subtract(sum).divide(unit).intValueExact();
        int[] order = byLargest(remainders);
        for (int step = 0; step < Math.abs(missing); step++) {
            int turn = missing > 0 ? step % parts.length : parts.length - 1 - step % parts.length;
            parts[order[turn]] = parts[order[turn]].add(missing > 0 ? unit : unit.negate());
        }
        return parts;
    }

    /** Parts are cut towards zero; what is missing has the sign of the total. No figure is negated: the least long has no opposite. */
    private static long[] splitByWeight(long total, List<BigDecimal> weights, BigDecimal sum) {
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        BigInteger divisor = sum.movePointRight(scale).toBigIntegerExact();
        long[] parts = new long[weights.size()];
        BigDecimal[] remainders = new BigDecimal[weights.size()];
        long missing = total;
        for (int index = 0; index < parts.length; index++) {
            BigInteger weight = weights.get(index).movePointRight(scale).toBigIntegerExact();
            BigInteger[] shared = BigInteger.valueOf(total).multiply(weight).divideAndRemainder(divisor);
            parts[index] = shared[0].longValueExact();
            remainders[index] = new BigDecimal(shared[1].abs());
            missing -= parts[index];
        }
        int[] order = byLargest(remainders);
        for (int step = 0; step < Math.abs(missing); step++) {
            parts[order[step]] += Long.signum(missing);
        }
        return parts;
    }

    private static int[] byLargest(BigDecimal[] remainders) {
        return IntStream.range(0, remainders.length)
                .boxed()
                .sorted((first, second) -> remainders[second].compareTo(remainders[first]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
