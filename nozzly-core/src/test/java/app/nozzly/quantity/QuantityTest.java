package app.nozzly.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void gramsHaveOneFormWhateverTheirSpelling() {
        assertEquals(Grams.of("82.4"), Grams.of("82.400"));
        assertEquals(Grams.of("82.4").hashCode(), Grams.of("82.400").hashCode());
        assertEquals(Grams.of(1000), Grams.of("1E+3"));
        assertNotEquals(Grams.of(1), Grams.of("1.000000001"));
        assertNotEquals(Grams.of(1), BigDecimal.ONE);
        assertEquals("82.4 g", Grams.of("82.4").toString());
        assertEquals("1000 g", Grams.of(1000).toString());
        assertEquals("0 g", Grams.ZERO.toString());
        assertEquals("-0.5 g", Grams.of("-0.5").toString());
    }

    @Test
    void tooFineWeightsAreRefusedWithTheRemedy() {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> Grams.of("0.0000000001"));
        assertEquals(
                "0.0000000001 g has more than nine decimals; round the weight to nine decimals", refused.getMessage());
        assertEquals("grams_too_fine", refused.fieldErrors().get(0).code());
        assertEquals("weight_g", refused.fieldErrors().get(0).field());
    }

    @Test
    void computedWeightsAreRoundedOnceHalfUp() {
        assertEquals(Grams.of("0.000000001"), Grams.rounded(new BigDecimal("0.0000000005")));
        assertEquals(Grams.of("-0.000000001"), Grams.rounded(new BigDecimal("-0.0000000005")));
        assertEquals(Grams.of("84.872"), Grams.of("82.4").times(new BigDecimal("1.03")));
        assertEquals("0.030", Grams.of("0.030066").forDisplay().toPlainString());
        assertEquals("0.001", Grams.of("0.0005").forDisplay().toPlainString());
    }

    @Test
    void gramsKnowTheirSign() {
        Grams left = Grams.of(2).minus(Grams.of(3));
        assertTrue(left.isNegative() && !left.isPositive() && !left.isZero());
        assertTrue(left.negated().isPositive() && !left.negated().isNegative());
        assertTrue(left.plus(Grams.of(1)).isZero());
        assertTrue(left.compareTo(Grams.ZERO) < 0);
    }

    @Test
    void percentagesAreFractionsInsideAndPerCentOutside() {
        Percentage percentage = Percentage.ofPercent("6.5");
        assertEquals(new BigDecimal("0.06500000"), percentage.fraction());
        assertEquals("6.5 %", percentage.toString());
        assertEquals("200", Percentage.ofFraction(new BigDecimal("2")).percent().toPlainString());
        assertEquals("0 %", Percentage.ZERO.toString());
        assertEquals(percentage, Percentage.ofFraction(new BigDecimal("0.065")));
        assertEquals(percentage.hashCode(), Percentage.ofPercent("6.50").hashCode());
        assertNotEquals(percentage, Percentage.ZERO);
        assertNotEquals(percentage, "6.5 %");
        assertTrue(percentage.compareTo(Percentage.ZERO) > 0);
        assertTrue(Percentage.ofPercent("-1").isNegative());
        assertFalse(percentage.isZero() || percentage.isNegative());
        assertTrue(Percentage.ZERO.isZero());
        assertThrows(NozzlyException.class, () -> Percentage.ofPercent("0.0000001"));
    }

    @Test
    void timesAreExactToTheMillisecond() {
        assertEquals(new PrintTime(18_900_000), PrintTime.ofMinutes(315));
        assertEquals(new PrintTime(90_500), PrintTime.ofSeconds(new BigDecimal("90.5")));
        assertEquals(new PrintTime(1), PrintTime.ofSeconds(new BigDecimal("0.0005")));
        assertEquals(new PrintTime(6), PrintTime.ofMinutes(new BigDecimal("0.0001")));
        assertEquals(
                "1.5083", PrintTime.ofSeconds(new BigDecimal("90.5")).minutes().toPlainString());
        assertEquals("100", PrintTime.ofMinutes(100).minutes().toPlainString());
        assertEquals(PrintTime.ofMinutes(3), PrintTime.ofMinutes(1).plus(PrintTime.ofSeconds(120)));
        assertEquals(new PrintTime(33_333), PrintTime.ofSeconds(100).dividedBy(3));
        assertEquals(new PrintTime(2), new PrintTime(3).dividedBy(2));
        assertEquals(Duration.ofMinutes(5), PrintTime.ofMinutes(5).toDuration());
        assertTrue(PrintTime.ZERO.isZero() && !PrintTime.ofSeconds(1).isZero());
        assertTrue(PrintTime.ofSeconds(1).compareTo(PrintTime.ofSeconds(2)) < 0);
    }

    @Test
    void impossibleTimesAreRefused() {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> new PrintTime(-1));
        assertEquals("a time of -1 ms is negative; give zero or more", refused.getMessage());
        assertThrows(NozzlyException.class, () -> PrintTime.ofMinutes(new BigDecimal("-1E+30")));
        assertThrows(ArithmeticException.class, () -> PrintTime.ofSeconds(1).dividedBy(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, 2, 0.01",
        "-0.005, 2, -0.01",
        "0.00499999999999999999999999, 2, 0.01",
        "0.004999999999999999999999, 2, 0.00",
        "0.00500000000000000000000001, 2, 0.01",
        "2.5, 0, 3",
        "1, 3, 1.000"
    })
    void halfUpSeesATieHiddenByAQuotient(String value, int scale, String expected) {
        assertEquals(expected, Rounding.halfUp(new BigDecimal(value), scale).toPlainString());
    }

    @Property
    void thirdsAndOtherPartsThatSumToATieAreRoundedAsTheTie(
            @ForAll @IntRange(min = 1, max = 997) int parts,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal whole) {
        BigDecimal tie = whole.add(new BigDecimal("0.005"));
        BigDecimal part = Rounding.quotient(tie, BigDecimal.valueOf(parts));
        BigDecimal sum = part.multiply(BigDecimal.valueOf(parts));
        assertEquals(whole.add(new BigDecimal("0.01")), Rounding.halfUp(sum, 2));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1.5, JPY 2", "GBP, 1.005, GBP 1.01", "KWD, 1.0005, KWD 1.001", "GBP, -1.005, GBP -1.01"})
    void postedAmountsHaveTheDecimalsOfTheirCurrency(String code, String exact, String posted) {
        assertEquals(
                posted,
                Rounding.toMinorUnit(CurrencyUnit.of(code), new BigDecimal(exact))
                        .toString());
    }

    @Test
    void unitCostsHaveEightDecimals() {
        assertEquals(
                "GBP 0.01666667",
                Rounding.toUnitCost(CurrencyUnit.of("GBP"), new BigDecimal("0.016666666666"))
                        .toString());
    }

    /** Each of these would keep a thread busy for seconds or for ever if its digits were written out. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+5000000", "1E-5000000", "-7E+2147483647", "1E-2147483647", "0E+100000"})
    void figuresThatStandForMillionsOfDigitsAreRefusedAtOnce(String text) {
        BigDecimal absurd = new BigDecimal(text);
        List<Executable> factories = List.of(
                () -> Grams.of(text),
                () -> Grams.rounded(absurd),
                () -> Percentage.ofPercent(text),
                () -> Percentage.ofFraction(absurd),
                () -> PrintTime.ofSeconds(absurd),
                () -> PrintTime.ofMinutes(absurd));
        factories.forEach(factory -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            NozzlyException refused = assertThrows(NozzlyException.class, factory);
            assertEquals("number_too_long", refused.fieldErrors().get(0).code());
            assertTrue(refused.getMessage().startsWith(text + " "), refused.getMessage());
        }));
    }

    @Test
    void aRefusedFigureOfManyDigitsIsNotRepeated() {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> Grams.of("1" + "0".repeat(99_999)));
        assertEquals("number_digits", refused.fieldErrors().get(0).code());
        assertTrue(refused.getMessage().length() < 100, refused.getMessage());
        assertEquals("1" + "0".repeat(39) + " g", Grams.of("1" + "0".repeat(39)).toString());
    }

    @Test
    void aUnitCostIsKeptWithEightDecimalsOrRefused() {
        assertEquals(BigMoney.parse("GBP 0.12000000"), Rounding.exactUnitCost("unit_cost", BigMoney.parse("GBP 0.12")));
        assertEquals(
                BigMoney.parse("GBP 0.12000000"),
                Rounding.exactUnitCost("unit_cost", BigMoney.parse("GBP 0.120000000000")));
        NozzlyException refused = assertThrows(
                NozzlyException.class, () -> Rounding.exactUnitCost("unit_cost", BigMoney.parse("GBP 0.000000001")));
        assertEquals("unit_cost", refused.fieldErrors().get(0).field());
        assertEquals("unit_cost_too_fine", refused.fieldErrors().get(0).code());
    }

    @Test
    void timesBeyondTheCountAreRefusedNotWrapped() {
        List<Executable> tooLong = List.of(
                () -> PrintTime.ofSeconds(Long.MAX_VALUE),
                () -> PrintTime.ofMinutes(Long.MAX_VALUE),
                () -> PrintTime.ofMinutes(new BigDecimal("1E+30")),
                () -> new PrintTime(Long.MAX_VALUE).plus(new PrintTime(1)));
        for (Executable factory : tooLong) {
            NozzlyException refused = assertThrows(NozzlyException.class, factory);
            assertEquals("time_too_long", refused.fieldErrors().get(0).code());
        }
    }
}
