package app.nozzly.costing;

import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * fit a long nearly always, which is what makes {@code BigDecimal} fast.
 */
final class CostTally {

    private static final int PARTS = CostPart.values().length;
    private static final BigDecimal SECONDS_36 = BigDecimal.valueOf(36);
    /** A millisecond is 1 ÷ (36 × 10^5) hours. */
    private static final int MILLISECOND_DIGITS = 5;

    /** Decimal digits that always fit a long. */
    private static final int LONG_DIGITS = 18;

    private static final int HOUR_SCALE = 6;

    private final UnitCostInput input;
    private final CurrencyUnit currency;
    /** 1 − f as a whole number, and the decimals it had. */
    private final BigDecimal good;

    private final int goodScale;
    private final BigDecimal failure;
    private final BigDecimal unitsTimesGood;
    private final BigDecimal divisor;

    private final BigDecimal[] parts = new BigDecimal[PARTS];
    private final CostDrafts drafts;
    private final Set<String> missing = new LinkedHashSet<>(0);
    private final BigDecimal printHours;
    private final BigDecimal printUnits;

    CostTally(UnitCostInput input) {
        this.input = input;
        currency = input.currency();
        failure = compact(input.rates().failure().fraction());
        BigDecimal fraction = BigDecimal.ONE.subtract(failure);
        goodScale = fraction.scale();
        good = fraction.scaleByPowerOfTen(goodScale);
        BigDecimal units = BigDecimal.valueOf(input.times().unitsPerPlate());
        unitsTimesGood = units.multiply(good);
        divisor = SECONDS_36.multiply(unitsTimesGood);
        printUnits = numerator(input.times().print()).multiply(unitsTimesGood);
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
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            sum = sum.add(part);
        }
        LargestRemainder rounding = new LargestRemainder(divisor, currency.getDecimalPlaces());
        long total = rounding.halfUp(sum);
        long[] rounded = rounding.spread(total, parts, 0, parts.length);
        List<CostLine> lines = drafts.rounded(currency, rounded, rounding);
        ExactCost exact = new ExactCost(divisor, parts, sum);
        return new CostBreakdown(exact, Money.ofMinor(currency, total), rounded, List.copyOf(missing), lines);
    }

    private void addMaterials() {
        BigDecimal sum = BigDecimal.ZERO;
        for (MaterialInput line : input.materials()) {
            BigDecimal grams = compact(line.weight().value());
            if (!line.waste().isZero()) {
                grams = grams.multiply(BigDecimal.ONE.add(compact(line.waste().fraction())));
            }
            sum = sum.add(addPriced(CostReason.MATERIAL, line.label(), grams, line.costPerGram()));
        }
        parts[CostPart.MATERIAL.ordinal()] = sum;
    }

    private void addComponents() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ComponentInput line : input.components()) {
            sum = sum.add(addPriced(CostReason.COMPONENT, line.label(), line.quantity(), line.unitCost()));
        }
        parts[CostPart.COMPONENT.ordinal()] = sum;
    }

    private BigDecimal addPriced(CostReason reason, String label, BigDecimal quantity, Optional<BigMoney> price) {
        if (price.isEmpty()) {
            addMissing(label);
            return add(reason, label, quantity, Optional.empty(), BigDecimal.ZERO);
        }
        BigDecimal rate = compact(Amounts.in(currency, price.get()));
        return add(reason, label, quantity, price, quantity.multiply(rate).multiply(divisor));
    }

    /** Each name once and not without end: nested products would otherwise multiply the names at every level. */
    private void addMissing(String name) {
        if (missing.size() < CostBreakdown.MOST_MISSING) {
            missing.add(name);
        }
    }

    private void addLabour() {
        UnitTimes times = input.times();
        BigMoney perHour = input.rates().labourPerHour();
        BigDecimal rate = compact(Amounts.in(currency, perHour));
        BigDecimal setup = numerator(times.setup()).multiply(rate).multiply(good);
        BigDecimal handling = numerator(times.handling()).multiply(rate).multiply(unitsTimesGood);
        addUnlessZero(CostReason.SETUP, hours(times.setup(), times.unitsPerPlate()), perHour, setup);
        addUnlessZero(CostReason.HANDLING, hours(times.handling(), 1), perHour, handling);
        parts[CostPart.LABOUR.ordinal()] = setup.add(handling);
    }

    private void addMachine() {
        MachineRates rates = input.rates().machine();
        BigDecimal kilowatts = rates.powerWatts().movePointLeft(3);
        BigDecimal tariff = compact(Amounts.in(currency, rates.tariffPerKilowattHour()));
        BigDecimal energy = printUnits.multiply(kilowatts).multiply(tariff);
        addUnlessZero(CostReason.ENERGY, printHours.multiply(kilowatts), rates.tariffPerKilowattHour(), energy);
        BigDecimal depreciation = addHourly(CostReason.DEPRECIATION, rates.depreciationPerHour());
        BigDecimal maintenance = addHourly(CostReason.MAINTENANCE, rates.maintenancePerHour());
        parts[CostPart.MACHINE.ordinal()] = energy.add(depreciation).add(maintenance);
    }

    private BigDecimal addHourly(CostReason reason, BigMoney perHour) {
        BigDecimal rate = Amounts.in(currency, perHour);
        if (rate.signum() == 0) {
            return BigDecimal.ZERO;
        }
        rate = compact(rate);
        return addUnlessZero(reason, printHours, perHour, printUnits.multiply(rate));
    }

    private void addFailure() {
        BigDecimal amount = BigDecimal.ZERO;
        if (failure.signum() != 0) {
            BigDecimal exposed = parts[CostPart.MATERIAL.ordinal()].add(parts[CostPart.MACHINE.ordinal()]);
            // Both are multiples of "good", so this quotient is exact: it takes back the factor they were given.
            amount = exposed.divide(good, exposed.scale(), RoundingMode.UNNECESSARY)
                    .multiply(failure.scaleByPowerOfTen(goodScale));
            addShare(CostReason.EXPECTED_FAILURE, input.rates().failure(), amount);
        }
        parts[CostPart.FAILURE.ordinal()] = amount;
    }

    private void addOverhead() {
        OverheadRates rates = input.rates().overhead();
        BigDecimal amount = BigDecimal.ZERO;
        if (!rates.fraction().isZero()) {
            BigDecimal base = BigDecimal.ZERO;
            for (int part = 0; part < CostPart.OVERHEAD.ordinal(); part++) {
                base = base.add(parts[part]);
            }
            amount = base.multiply(compact(rates.fraction().fraction()));
            addShare(CostReason.OVERHEAD_SHARE, rates.fraction(), amount);
        }
        BigDecimal perUnit = compact(Amounts.in(currency, rates.perUnit()));
        amount = amount.add(addUnlessZero(
                CostReason.OVERHEAD_PER_UNIT, BigDecimal.ONE, rates.perUnit(), perUnit.multiply(divisor)));
        amount = amount.add(addHourly(CostReason.OVERHEAD_PER_PRINT_HOUR, rates.perPrintHour()));
        parts[CostPart.OVERHEAD.ordinal()] = amount;
    }

    private void addSubProducts() {
        BigDecimal sum = BigDecimal.ZERO;
        for (SubProductInput line : input.subProducts()) {
            BigDecimal rate = Amounts.in(currency, line.unitTotal());
            BigDecimal amount = line.quantity().multiply(rate).multiply(divisor);
            sum = sum.add(
                    add(CostReason.SUB_PRODUCT, line.label(), line.quantity(), Optional.of(line.unitTotal()), amount));
            for (String name : line.missing()) {
                addMissing(line.label() + " / " + name);
            }
        }
        parts[CostPart.SUB_PRODUCT.ordinal()] = sum;
    }

    private void addShare(CostReason reason, Percentage share, BigDecimal amount) {
        add(reason, "", compact(share.fraction()).movePointRight(2), Optional.empty(), amount);
    }

    private BigDecimal addUnlessZero(CostReason reason, BigDecimal quantity, BigMoney rate, BigDecimal amount) {
        return amount.signum() == 0 ? amount : add(reason, "", quantity, Optional.of(rate), amount);
    }

    private BigDecimal add(
            CostReason reason, String label, BigDecimal quantity, Optional<BigMoney> rate, BigDecimal amount) {
        drafts.add(reason, label, quantity, rate, amount);
        return amount;
    }

    /** The time in units of a 36th of an hour's thousandth, exact: what an hourly rate is multiplied by before the division by 36. */
    private static BigDecimal numerator(PrintTime time) {
        return compact(BigDecimal.valueOf(time.milliseconds(), MILLISECOND_DIGITS));
    }

    /** Hours for one of the units, six decimals half up, for display only: 10 × ms ÷ (36 × units) millionths. */
    private static BigDecimal hours(PrintTime time, int units) {
        long divisor = 72L * units;
        long doubled = Math.multiplyExact(time.milliseconds(), 20L);
        return BigDecimal.valueOf((doubled + divisor / 2) / divisor, HOUR_SCALE);
    }

    /** Strips trailing zeros in steps of four and then one by one: most figures carry many, and four at a time is faster. */
    private static BigDecimal compact(BigDecimal value) {
        int scale = value.scale();
        if (scale <= 0 || value.precision() > LONG_DIGITS) {
            return value.stripTrailingZeros();
        }
        long digits = value.scaleByPowerOfTen(scale).longValue();
        if (digits % 10 != 0) {
            return value;
        }
        while (scale >= 4 && digits % 10_000 == 0) {
            digits /= 10_000;
            scale -= 4;
        }
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return BigDecimal.valueOf(digits, scale);
    }
}
