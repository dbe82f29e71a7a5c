package app.nozzly.quantity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void largestRemainderGetsTheRestAndTiesGoToTheEarlier() {
        assertArrayEquals(new long[] {34, 33, 33}, split(100, "1", "1", "1"));
        assertArrayEquals(new long[] {2, 3}, split(5, "1", "1.2"));
        assertArrayEquals(new long[] {3, 2}, split(5, "1", "1"));
        assertArrayEquals(new long[] {0, 1}, split(1, "0", "0.000001"));
    }

    @Test
    void negativeTotalMirrorsThePositive() {
        assertArrayEquals(new long[] {-34, -33, -33}, split(-100, "1", "1", "1"));
    }

    @Test
    void theGreatestAndTheLeastTotalAreSplit() {
        assertArrayEquals(new long[] {Long.MIN_VALUE}, split(Long.MIN_VALUE, "3"));
        assertArrayEquals(new long[] {-(1L << 62), -(1L << 62)}, split(Long.MIN_VALUE, "1", "1"));
        assertArrayEquals(new long[] {1L << 62, (1L << 62) - 1}, split(Long.MAX_VALUE, "0", "0"));
    }

    /** A split for each part would take 400 million steps here. */
    @Test
    void aNegativeTotalIsSplitInOneGo() {
        String[] ones = new String[20_000];
        Arrays.fill(ones, "1");
        long[] parts = split(-20_001, ones);
        assertEquals(-2, parts[0]);
        assertEquals(-20_001, LongStream.of(parts).sum());
    }

    @Property
    void partsOfTheOppositeTotalAreOpposite(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total,
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0", max = "1000") @Scale(4) BigDecimal> weights) {
        long[] mirrored = LongStream.of(Apportionment.split(-total, weights))
                .map(part -> -part)
                .toArray();
        assertArrayEquals(Apportionment.split(total, weights), mirrored);
    }

    @Test
    void aNegativeWeightIsRefused() {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> split(5, "1", "-1", "2"));
        assertEquals("weights", refused.fieldErrors().get(0).field());
        assertEquals("the weight -1 is negative; give weights of zero or more", refused.getMessage());
    }

    @Test
    void zeroWeightsShareEqually() {
        assertArrayEquals(new long[] {2, 1}, split(3, "0", "0.00"));
        assertArrayEquals(new long[] {-2, -1}, split(-3, "0", "0"));
        assertArrayEquals(new long[] {0, 0}, split(0, "0", "0"));
    }

    @Test
    void nothingToShareOverIsNothing() {
        assertArrayEquals(new long[0], split(5));
        assertEquals(0, Apportionment.roundParts(List.of(), BigDecimal.ZERO, 2).length);
    }

    @Test
    void weightsOfAnyMagnitudeAreExact() {
        assertArrayEquals(new long[] {1, 9_999_999_999L}, split(10_000_000_000L, "1E-9", "9.999999999"));
        assertArrayEquals(new long[] {5, 5}, split(10, "1E+30", "1E+30"));
    }

    @Property
    void law7_sharesSumToTheTotalAndLieWithinOneUnitOfTheirDue(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long total,
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0", max = "1000") @Scale(4) BigDecimal> weights) {
        long[] parts = Apportionment.split(total, weights);

        assertEquals(total, LongStream.of(parts).sum());
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int index = 0; sum.signum() > 0 && index < parts.length; index++) {
            BigDecimal due =
                    BigDecimal.valueOf(total).multiply(weights.get(index)).divide(sum, 12, RoundingMode.HALF_UP);
            assertTrue(BigDecimal.valueOf(parts[index]).subtract(due).abs().compareTo(BigDecimal.ONE) < 0);
        }
    }

    @Test
    void exactPartsAreRoundedToTheirRoundedTotal() {
        assertParts("1.00", List.of("0.34", "0.33", "0.33"), "0.3333", "0.3333", "0.3333");
        assertParts("0.02", List.of("0.01", "0.01", "0.00"), "0.006", "0.006", "0.004");
        assertParts(
                "6.69",
                List.of("1.90", "0.48", "2.70", "0.97", "0.15", "0.49"),
                "1.895919",
                "0.48",
                "2.70",
                "0.96705",
                "0.150683",
                "0.495492");
    }

    @Test
    void partsOfAnySignSum() {
        assertParts("0.00", List.of("0.01", "-0.01"), "0.005", "-0.005");
        assertParts("-0.01", List.of("-0.01", "0.00"), "-0.007", "-0.003");
    }

    @Test
    void totalFarFromItsPartsIsStillReached() {
        assertParts("0.05", List.of("0.03", "0.02"), "0.001", "0.001");
        assertParts("-0.03", List.of("-0.01", "-0.02"), "0.001", "0.001");
    }

    @Property
    void roundedPartsSumToTheRoundedTotal(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "-500", max = "500") @Scale(7) BigDecimal> exact,
            @ForAll @LongRange(max = 3) long scale) {
        BigDecimal total =
                exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale((int) scale, RoundingMode.HALF_UP);
        BigDecimal[] parts = Apportionment.roundParts(exact, total, (int) scale);
        assertEquals(total, Arrays.stream(parts).reduce(BigDecimal.ZERO.setScale((int) scale), BigDecimal::add));
        for (int index = 0; index < parts.length; index++) {
            BigDecimal off = parts[index].subtract(exact.get(index)).abs();
            assertTrue(off.compareTo(BigDecimal.ONE.movePointLeft((int) scale)) <= 0);
        }
    }

    private static long[] split(long total, String... weights) {
        return Apportionment.split(
                total, Stream.of(weights).map(BigDecimal::new).toList());
    }

    private static void assertParts(String total, List<String> expected, String... exact) {
        BigDecimal[] parts =
                Apportionment.roundParts(Stream.of(exact).map(BigDecimal::new).toList(), new BigDecimal(total), 2);
        assertEquals(expected, Stream.of(parts).map(BigDecimal::toPlainString).toList());
    }
}
