package app.nozzly.costing;

import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Adds up one breakdown. Every amount is an exact numerator over {@link #divisor}: hours need a divisor of 36 (and powers of ten), a shared setup the
 * units on the plate, the failure allowance 1 − f. So nothing is divided before the result. Trailing zeros are stripped early: numerators then
 * fit a long nearly always, which is what makes {@link Exact} fast.
 */
final class CostTally {

    private static final int PARTS = CostPart.values().length;
    private static final Exact SECONDS_36 = Exact.of(36);
    /** A millisecond is 1 ÷ (36 × 10^5) hours. */
    private static final int MILLISECOND_DIGITS = 5;

    private static final int HOUR_SCALE = 6;

    private final UnitCostInput input;
    private final CurrencyUnit currency;
    private final Exact failure;
    /** 1 − f as a whole number: without the decimals that f has. */
    private final Exact good;

    private final Exact unitsTimesGood;
    private final Exact divisor;

    private final Exact[] parts = new Exact[PARTS];
    private final CostDrafts drafts;
    private Set<String> missing = Set.of();
    private final BigDecimal printHours;
    private final Exact printUnits;

    CostTally(UnitCostInput input) {
        this.input = input;
        currency = input.currency();
        failure = Exact.compact(input.rates().failure().fraction());
        good = failure.toOne().whole();
        unitsTimesGood = Exact.of(input.times().unitsPerPlate()).times(good);
        divisor = SECONDS_36.times(unitsTimesGood);
        printUnits = numerator(input.times().print()).times(unitsTimesGood);
        printHours = hours(input.times().print(), 1);
        drafts = new CostDrafts(input.materials().size()
                + input.components().size()
                + input.subProducts().size()
                + 9);
    }

    CostBreakdown breakdown() {
        addMaterials();
        addComponents();
        addLabour();
        addMachine();
        addFailure();
        addOverhead();
        addSubProducts();
        ExactCost exact = new ExactCost(divisor, parts, Exact.sum(parts, 0, PARTS));
        LargestRemainder rounding = exact.rounding(currency);
        long total = rounding.halfUp(exact.sum());
        long[] rounded = rounding.spread(total, parts, 0, PARTS);
        return new CostBreakdown(exact, Money.ofMinor(currency, total), rounded, List.copyOf(missing), drafts);
    }

    private void addMaterials() {
        for (MaterialInput line : input.materials()) {
            Exact grams = Exact.compact(line.weight().value());
            if (!line.waste().isZero()) {
                grams = grams.times(Exact.ONE.plus(Exact.compact(line.waste().fraction())));
            }
            addPriced(CostReason.MATERIAL, line.label(), grams, grams.value(), line.costPerGram());
        }
        set(CostPart.MATERIAL, drafts.sumFrom(0));
    }

    private void addComponents() {
        int start = drafts.size();
        for (ComponentInput line : input.components()) {
            Exact quantity = Exact.of(line.quantity());
            addPriced(CostReason.COMPONENT, line.label(), quantity, line.quantity(), line.unitCost());
        }
        set(CostPart.COMPONENT, drafts.sumFrom(start));
    }

    private void addPriced(
            CostReason reason, String label, Exact quantity, BigDecimal shown, Optional<BigMoney> price) {
        if (price.isEmpty()) {
            addMissing(label);
            drafts.add(reason, label, shown, Optional.empty(), Exact.ZERO);
        } else {
            Exact amount = quantity.times(rate(price.get())).times(divisor);
            drafts.add(reason, label, shown, price, amount);
        }
    }

    /** Each name once and not without end: nested products would otherwise multiply the names at every level. */
    private void addMissing(String name) {
        if (missing.isEmpty()) {
            missing = new LinkedHashSet<>();
        }
        if (missing.size() < CostBreakdown.MOST_MISSING) {
            missing.add(name);
        }
    }

    private void addLabour() {
        UnitTimes times = input.times();
        BigMoney perHour = input.rates().labourPerHour();
        Exact rate = rate(perHour);
        Exact setup = numerator(times.setup()).times(rate).times(good);
        Exact handling = numerator(times.handling()).times(rate).times(unitsTimesGood);
        addUnlessZero(CostReason.SETUP, hours(times.setup(), times.unitsPerPlate()), perHour, setup);
        addUnlessZero(CostReason.HANDLING, hours(times.handling(), 1), perHour, handling);
        set(CostPart.LABOUR, setup.plus(handling));
    }

    private void addMachine() {
        MachineRates rates = input.rates().machine();
        BigDecimal kilowatts = rates.powerWatts().movePointLeft(3);
        BigMoney tariff = rates.tariffPerKilowattHour();
        Exact energy = printUnits.times(Exact.of(kilowatts)).times(rate(tariff));
        addUnlessZero(CostReason.ENERGY, printHours.multiply(kilowatts), tariff, energy);
        Exact depreciation = addHourly(CostReason.DEPRECIATION, rates.depreciationPerHour());
        Exact maintenance = addHourly(CostReason.MAINTENANCE, rates.maintenancePerHour());
        set(CostPart.MACHINE, energy.plus(depreciation).plus(maintenance));
    }

    private Exact addHourly(CostReason reason, BigMoney perHour) {
        Exact rate = rate(perHour);
        return rate.isZero() ? Exact.ZERO : addUnlessZero(reason, printHours, perHour, printUnits.times(rate));
    }

    private void addFailure() {
        Exact amount = Exact.ZERO;
        if (!failure.isZero()) {
            Exact exposed = part(CostPart.MATERIAL).plus(part(CostPart.MACHINE));
            // Both are multiples of "good", so this quotient is exact: it takes back the factor they were given.
            amount = exposed.quotient(good).times(failure.whole());
            addShare(CostReason.EXPECTED_FAILURE, failure, amount);
        }
        set(CostPart.FAILURE, amount);
    }

    private void addOverhead() {
        OverheadRates rates = input.rates().overhead();
        Exact amount = Exact.ZERO;
        if (!rates.fraction().isZero()) {
            Exact share = Exact.compact(rates.fraction().fraction());
            amount = Exact.sum(parts, 0, CostPart.OVERHEAD.ordinal()).times(share);
            addShare(CostReason.OVERHEAD_SHARE, share, amount);
        }
        Exact perUnit = rate(rates.perUnit()).times(divisor);
        amount = amount.plus(addUnlessZero(CostReason.OVERHEAD_PER_UNIT, BigDecimal.ONE, rates.perUnit(), perUnit));
        amount = amount.plus(addHourly(CostReason.OVERHEAD_PER_PRINT_HOUR, rates.perPrintHour()));
        set(CostPart.OVERHEAD, amount);
    }

    private void addSubProducts() {
        int start = drafts.size();
        for (SubProductInput line : input.subProducts()) {
            BigMoney rate = line.unitTotal();
            Exact unit = Exact.of(Amounts.in(currency, rate));
            Exact amount = Exact.of(line.quantity()).times(unit).times(divisor);
            drafts.add(CostReason.SUB_PRODUCT, line.label(), line.quantity(), Optional.of(rate), amount);
            for (String name : line.missing()) {
                addMissing(line.label() + " / " + name);
            }
        }
        set(CostPart.SUB_PRODUCT, drafts.sumFrom(start));
    }

    private void addShare(CostReason reason, Exact share, Exact amount) {
        drafts.add(reason, "", share.value().movePointRight(2), Optional.empty(), amount);
    }

    private Exact addUnlessZero(CostReason reason, BigDecimal quantity, BigMoney rate, Exact amount) {
        if (!amount.isZero()) {
            drafts.add(reason, "", quantity, Optional.of(rate), amount);
        }
        return amount;
    }

    private void set(CostPart part, Exact amount) {
        parts[part.ordinal()] = amount;
    }

    private Exact part(CostPart part) {
        return parts[part.ordinal()];
    }

    private Exact rate(BigMoney money) {
        return Exact.compact(Amounts.in(currency, money));
    }

    /** The time in units of a 36th of an hour's thousandth, exact: what an hourly rate is multiplied by before the division by 36. */
    private static Exact numerator(PrintTime time) {
        return Exact.compact(time.milliseconds(), MILLISECOND_DIGITS);
    }

    /** Hours for one of the units, six decimals half up, for display only: 10 × ms ÷ (36 × units) millionths. */
    private static BigDecimal hours(PrintTime time, int units) {
        long divisor = 72L * units;
        long doubled = Math.multiplyExact(time.milliseconds(), 20L);
        return BigDecimal.valueOf((doubled + divisor / 2) / divisor, HOUR_SCALE);
    }
}
