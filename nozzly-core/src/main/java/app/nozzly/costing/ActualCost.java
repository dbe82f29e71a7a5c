package app.nozzly.costing;

import app.nozzly.quantity.Apportionment;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a run really cost: grams drawn × each spool's cost per gram + components + labour and machine by real time + overhead by the rule of
 * {@link CostFormula}, without the expected-failure allowance. Bad units are borne by the good ones; without a good unit the whole is a loss.
 * Immutable and thread-safe.
 *
 * @param breakdown of the whole run
 * @param goodUnits units that bear it, 0 for a failed run
 */
public record ActualCost(CostBreakdown breakdown, long goodUnits) {

    /** Adds up a run. The overhead per unit counts once for every good unit. */
    public static ActualCost of(RunCostInput input) {
        RunCostInput.RunTimes times = input.times();
        CostBreakdown breakdown = CostFormula.unitCost(new UnitCostInput(
                input.currency(),
                input.drawn().stream()
                        .map(spool ->
                                new MaterialInput(spool.label(), spool.drawn(), Percentage.ZERO, spool.costPerGram()))
                        .toList(),
                input.components(),
                new UnitTimes(times.print(), times.setup(), times.handling(), 1),
                forRun(input.rates(), input.goodUnits()),
                List.of()));
        return new ActualCost(breakdown, input.goodUnits());
    }

    /** Whether nobody bears the cost: it stands as a loss of the period until a reprint takes it over. */
    public boolean failed() {
        return goodUnits == 0;
    }

    /** Unrounded cost of one good unit with 30 decimals; empty for a failed run. */
    public Optional<BigDecimal> perGoodUnit() {
        return failed()
                ? Optional.empty()
                : Optional.of(Rounding.quotient(breakdown.unroundedTotal(), BigDecimal.valueOf(goodUnits)));
    }

    /** Cost of one good unit with eight decimals; empty for a failed run. */
    public Optional<BigMoney> unitCost() {
        return perGoodUnit().map(exact -> Rounding.toUnitCost(breakdown.currency(), exact));
    }

    /**
     * The posted total shared over the run's items, so that the shares sum to it.
     *
     * @param weights one for each item, for example good units × estimated unit cost; none negative, all zero shares equally
     */
    public List<Money> shares(List<BigDecimal> weights) {
        CurrencyUnit currency = breakdown.currency();
        long total = breakdown.total().getAmountMinorLong();
        return Arrays.stream(Apportionment.split(total, weights))
                .mapToObj(minor -> Money.ofMinor(currency, minor))
                .toList();
    }

    private static CostingRates forRun(CostingRates rates, long goodUnits) {
        OverheadRates overhead = rates.overhead();
        return new CostingRates(
                rates.labourPerHour(),
                rates.machine(),
                Percentage.ZERO,
                new OverheadRates(
                        overhead.fraction(), overhead.perUnit().multipliedBy(goodUnits), overhead.perPrintHour()),
                rates.basis());
    }
}
