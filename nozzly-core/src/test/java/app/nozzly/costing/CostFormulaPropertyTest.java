package app.nozzly.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.catalog.CostBasis;
import app.nozzly.quantity.Fraction;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class CostFormulaPropertyTest {

    private static final Fraction HOUR = Fraction.of(3_600_000);

    /** Figures without a currency, so that one case can be priced in several. */
    record Case(
            List<MaterialCase> materials, List<BigDecimal> components, UnitTimes times, RateCase rates, int quantity) {}

    record MaterialCase(BigDecimal grams, BigDecimal waste, BigDecimal price) {}

    record RateCase(List<BigDecimal> hourly, BigDecimal watts, BigDecimal failure, BigDecimal overhead) {}

    @Property(tries = 2000)
    void lines_parts_and_total_sum(@ForAll("cases") Case figures, @ForAll("currencies") CurrencyUnit currency) {
        CostBreakdown cost = CostFormula.unitCost(priced(figures, currency, 0));

        Map<CostPart, Money> fromLines = new EnumMap<>(CostPart.class);
        cost.lines().forEach(line -> fromLines.merge(line.kind(), line.amount(), Money::plus));
        Money sum = Money.zero(currency);
        for (CostPart part : CostPart.values()) {
            assertEquals(cost.part(part), fromLines.getOrDefault(part, Money.zero(currency)), part.code());
            sum = sum.plus(cost.part(part));
        }
        assertEquals(cost.total(), sum);
        cost.lines().forEach(line -> assertTrue(line.amount().isPositiveOrZero(), line::toString));
    }

    @Property(tries = 2000)
    void total_and_parts_equal_an_exact_fraction(@ForAll("cases") Case figures) {
        CurrencyUnit currency = CurrencyUnit.of("GBP");
        CostBreakdown cost = CostFormula.unitCost(priced(figures, currency, 0));

        Map<CostPart, Fraction> expected = reference(figures);
        Fraction total = expected.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        assertEquals(total.halfUp(2), cost.total().getAmount());
        assertEquals(total.halfUp(20), cost.unroundedTotal().setScale(20, java.math.RoundingMode.HALF_UP));
        for (CostPart part : CostPart.values()) {
            BigDecimal exact = expected.get(part).halfUp(12);
            assertEquals(exact, cost.unrounded(part).setScale(12, java.math.RoundingMode.HALF_UP), part.code());
            assertTrue(
                    Fraction.of(cost.part(part).getAmount())
                                    .minus(expected.get(part))
                                    .compareTo(
                                            new Fraction(java.math.BigInteger.ONE, java.math.BigInteger.valueOf(100)))
                            <= 0,
                    "largest remainder adds at most one minor unit");
        }
    }

    @Property(tries = 500)
    void law7_equal_minor_units_give_equal_results_in_currencies_of_0_2_and_3_decimals(@ForAll("cases") Case figures) {
        List<Long> yen = minorUnits(figures, "JPY", 2);
        assertEquals(yen, minorUnits(figures, "GBP", 0));
        assertEquals(yen, minorUnits(figures, "KWD", -1));
    }

    @Property(tries = 500)
    void total_never_falls_when_anything_grows(@ForAll("cases") Case figures, @ForAll("cases") Case more) {
        CurrencyUnit currency = CurrencyUnit.of("GBP");
        UnitCostInput input = priced(figures, currency, 0);
        UnitCostInput grown = new UnitCostInput(
                currency,
                concat(input.materials(), priced(more, currency, 0).materials()),
                input.components(),
                new UnitTimes(
                        input.times().print().plus(more.times().print()),
                        input.times().setup().plus(more.times().setup()),
                        input.times().handling().plus(more.times().handling()),
                        input.times().unitsPerPlate()),
                input.rates(),
                input.subProducts());

        assertTrue(CostFormula.unitCost(grown)
                        .total()
                        .compareTo(CostFormula.unitCost(input).total())
                >= 0);
    }

    @Property(tries = 500)
    void quantity_of_a_sub_product_scales_its_unrounded_total(@ForAll("cases") Case figures) {
        CurrencyUnit currency = CurrencyUnit.of("GBP");
        CostBreakdown inner = CostFormula.unitCost(priced(figures, currency, 0));
        CostBreakdown outer = CostFormula.unitCost(Samples.only(
                List.of(),
                List.of(),
                List.of(SubProductInput.of("inner", BigDecimal.valueOf(figures.quantity()), inner))));

        Fraction expected = reference(figures).values().stream()
                .reduce(Fraction.ZERO, Fraction::plus)
                .times(Fraction.of(figures.quantity()));
        assertEquals(expected.halfUp(2), outer.total().getAmount());
    }

    private static Map<CostPart, Fraction> reference(Case figures) {
        Fraction material = Fraction.ZERO;
        for (MaterialCase line : figures.materials()) {
            Fraction weight = Fraction.of(line.grams()).times(Fraction.ONE.plus(Fraction.of(line.waste())));
            material = material.plus(weight.times(Fraction.of(line.price())));
        }
        Fraction components = Fraction.ZERO;
        for (BigDecimal price : figures.components()) {
            components = components.plus(Fraction.of(3).times(Fraction.of(price)));
        }
        List<BigDecimal> hourly = figures.rates().hourly();
        UnitTimes times = figures.times();
        Fraction hours = hours(times.print());
        Fraction labour = hours(times.setup())
                .dividedBy(Fraction.of(times.unitsPerPlate()))
                .plus(hours(times.handling()))
                .times(Fraction.of(hourly.get(0)));
        Fraction energy = Fraction.of(figures.rates().watts())
                .dividedBy(Fraction.of(1000))
                .times(Fraction.of(hourly.get(1)));
        Fraction machine = hours.times(energy.plus(Fraction.of(hourly.get(2))).plus(Fraction.of(hourly.get(3))));
        Fraction f = Fraction.of(figures.rates().failure());
        Fraction failure = material.plus(machine).times(f).dividedBy(Fraction.ONE.minus(f));
        Fraction base = material.plus(components).plus(labour).plus(machine).plus(failure);
        Fraction overhead = base.times(Fraction.of(figures.rates().overhead()))
                .plus(Fraction.of(hourly.get(4)))
                .plus(Fraction.of(hourly.get(5)).times(hours));
        Map<CostPart, Fraction> parts = new EnumMap<>(CostPart.class);
        parts.put(CostPart.MATERIAL, material);
        parts.put(CostPart.COMPONENT, components);
        parts.put(CostPart.LABOUR, labour);
        parts.put(CostPart.MACHINE, machine);
        parts.put(CostPart.FAILURE, failure);
        parts.put(CostPart.OVERHEAD, overhead);
        parts.put(CostPart.SUB_PRODUCT, Fraction.ZERO);
        return parts;
    }

    private static Fraction hours(PrintTime time) {
        return Fraction.of(time.milliseconds()).dividedBy(HOUR);
    }

    private static List<Long> minorUnits(Case figures, String code, int shift) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        CostBreakdown cost = CostFormula.unitCost(priced(figures, currency, shift));
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(cost.total()),
                        cost.lines().stream().map(CostLine::amount))
                .map(Money::getAmountMinorLong)
                .toList();
    }

    /** Prices moved by a power of ten: with 2 for yen and −1 for dinars the amounts are equal in minor units to those of pounds. */
    private static UnitCostInput priced(Case figures, CurrencyUnit currency, int shift) {
        List<BigDecimal> hourly = figures.rates().hourly();
        return new UnitCostInput(
                currency,
                figures.materials().stream()
                        .map(line -> new MaterialInput(
                                "m",
                                Grams.of(line.grams()),
                                Percentage.ofFraction(line.waste()),
                                Optional.of(money(currency, line.price(), shift))))
                        .toList(),
                figures.components().stream()
                        .map(price -> new ComponentInput(
                                "c", new BigDecimal("3"), Optional.of(money(currency, price, shift))))
                        .toList(),
                figures.times(),
                new CostingRates(
                        money(currency, hourly.get(0), shift),
                        new MachineRates(
                                figures.rates().watts(),
                                money(currency, hourly.get(1), shift),
                                money(currency, hourly.get(2), shift),
                                money(currency, hourly.get(3), shift)),
                        Percentage.ofFraction(figures.rates().failure()),
                        new OverheadRates(
                                Percentage.ofFraction(figures.rates().overhead()),
                                money(currency, hourly.get(4), shift),
                                money(currency, hourly.get(5), shift)),
                        CostBasis.WEIGHTED_AVERAGE),
                List.of());
    }

    private static BigMoney money(CurrencyUnit currency, BigDecimal amount, int shift) {
        return BigMoney.of(currency, amount.movePointRight(shift));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "GBP", "KWD").map(CurrencyUnit::of);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<MaterialCase> material = Combinators.combine(
                        Arbitraries.oneOf(decimal(5_000, 9), decimal(500, 1)),
                        Arbitraries.oneOf(decimal(1, 8), decimal(1, 2)),
                        Arbitraries.oneOf(decimal(1, 8), decimal(1, 4)))
                .as(MaterialCase::new);
        Arbitrary<UnitTimes> times = Combinators.combine(
                        Arbitraries.longs().between(0, 300_000_000),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 100))
                .as((print, setup, handling, units) -> new UnitTimes(
                        new PrintTime(print), PrintTime.ofMinutes(setup), PrintTime.ofMinutes(handling), units));
        Arbitrary<RateCase> rates = Combinators.combine(
                        Arbitraries.oneOf(decimal(50, 8), decimal(50, 2)).list().ofSize(6),
                        decimal(2_000, 1),
                        Arbitraries.oneOf(decimal(1, 2), Arbitraries.of(new BigDecimal("0.99"), BigDecimal.ZERO))
                                .filter(failure -> failure.compareTo(BigDecimal.ONE) < 0),
                        Arbitraries.oneOf(decimal(2, 8), decimal(2, 2)))
                .as(RateCase::new);
        return Combinators.combine(
                        material.list().ofMaxSize(7),
                        Arbitraries.oneOf(decimal(20, 8), decimal(20, 2)).list().ofMaxSize(3),
                        times,
                        rates,
                        Arbitraries.integers().between(0, 1_000))
                .as(Case::new);
    }

    private static Arbitrary<BigDecimal> decimal(int most, int scale) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(scale);
    }
}
