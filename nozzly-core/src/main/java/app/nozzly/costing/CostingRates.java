package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The rates of a workshop: its defaults, or those defaults after the overrides of a printer and a product. Immutable.
 *
 * @param labourPerHour a person's hour
 * @param machine an hour of printing
 * @param failure expected share of prints that fail, 0 ≤ f &lt; 1
 * @param overhead what each unit carries besides
 * @param basis which price of a gram counts
 */
public record CostingRates(
        BigMoney labourPerHour, MachineRates machine, Percentage failure, OverheadRates overhead, CostBasis basis) {

    public CostingRates {
        Amounts.requireNotNegative("labour_per_hour", labourPerHour.getAmount());
        if (failure.isNegative() || failure.fraction().compareTo(BigDecimal.ONE) >= 0) {
            throw NozzlyException.invalid(
                    CostingRates.class,
                    "failure_percent",
                    "failure.range",
                    failure.percent().toPlainString());
        }
    }

    /** Rates that are all zero, with the default cost basis. */
    public static CostingRates none(CurrencyUnit currency) {
        BigMoney zero = BigMoney.zero(currency);
        return new CostingRates(
                zero,
                new MachineRates(BigDecimal.ZERO, zero, zero, zero),
                Percentage.ZERO,
                new OverheadRates(Percentage.ZERO, zero, zero),
                CostBasis.WEIGHTED_AVERAGE);
    }

    /** These rates with every present override in their place; an override of zero is an override. Call once for the printer, then for the product. */
    public CostingRates overriddenBy(CostingOverrides overrides) {
        return new CostingRates(
                overrides.labourPerHour().orElse(labourPerHour),
                new MachineRates(
                        overrides.powerWatts().orElse(machine.powerWatts()),
                        overrides.tariffPerKilowattHour().orElse(machine.tariffPerKilowattHour()),
                        overrides.depreciationPerHour().orElse(machine.depreciationPerHour()),
                        overrides.maintenancePerHour().orElse(machine.maintenancePerHour())),
                overrides.failure().orElse(failure),
                new OverheadRates(
                        overrides.overheadFraction().orElse(overhead.fraction()),
                        overrides.overheadPerUnit().orElse(overhead.perUnit()),
                        overrides.overheadPerPrintHour().orElse(overhead.perPrintHour())),
                overrides.basis().orElse(basis));
    }
}
