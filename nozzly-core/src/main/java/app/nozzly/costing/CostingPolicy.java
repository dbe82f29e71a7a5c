package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.problem.Message;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A workshop's rates for costing; products may depart from them. All money is of one currency with eight decimals. Immutable.
 *
 * @param labourRatePerHour what an hour of a person costs
 * @param powerWatts mean power of a printer
 * @param tariffPerKilowattHour price of electricity
 * @param depreciationPerHour loss of the machine's value
 * @param maintenancePerHour upkeep of the machine
 * @param failure expected share of failed prints, at least 0 and below 1
 * @param overhead share added for everything else
 * @param overheadPerUnit amount added per unit
 * @param overheadPerPrintHour amount added per hour of printing
 * @param costBasis which price of filament counts
 * @param version for updates
 */
public record CostingPolicy(
        BigMoney labourRatePerHour,
        BigDecimal powerWatts,
        BigMoney tariffPerKilowattHour,
        BigMoney depreciationPerHour,
        BigMoney maintenancePerHour,
        Percentage failure,
        Percentage overhead,
        BigMoney overheadPerUnit,
        BigMoney overheadPerPrintHour,
        CostBasis costBasis,
        Version version)
        implements Labelled {

    public CostingPolicy {
        labourRatePerHour = Rounding.exactUnitCost("labor_rate", labourRatePerHour);
        tariffPerKilowattHour = Rounding.exactUnitCost("tariff_per_kwh", tariffPerKilowattHour);
        depreciationPerHour = Rounding.exactUnitCost("depreciation_per_hour", depreciationPerHour);
        maintenancePerHour = Rounding.exactUnitCost("maintenance_per_hour", maintenancePerHour);
        overheadPerUnit = Rounding.exactUnitCost("overhead_per_unit", overheadPerUnit);
        overheadPerPrintHour = Rounding.exactUnitCost("overhead_per_print_hour", overheadPerPrintHour);
        new Validation(CostingPolicy.class)
                .require(!labourRatePerHour.isNegative(), "labor_rate", "negative", labourRatePerHour)
                .require(RateOverrides.isPower(powerWatts), "power_w", "policy.power", powerWatts)
                .require(!tariffPerKilowattHour.isNegative(), "tariff_per_kwh", "negative", tariffPerKilowattHour)
                .require(!depreciationPerHour.isNegative(), "depreciation_per_hour", "negative", depreciationPerHour)
                .require(!maintenancePerHour.isNegative(), "maintenance_per_hour", "negative", maintenancePerHour)
                .require(RateOverrides.isFailureRate(failure), "failure_percent", "policy.failure", failure)
                .require(!overhead.isNegative(), "overhead_percent", "negative", overhead)
                .require(!overheadPerUnit.isNegative(), "overhead_per_unit", "negative", overheadPerUnit)
                .require(
                        !overheadPerPrintHour.isNegative(), "overhead_per_print_hour", "negative", overheadPerPrintHour)
                .done();
        powerWatts = powerWatts.setScale(RateOverrides.POWER_SCALE);
        requireOneCurrency(
                labourRatePerHour,
                tariffPerKilowattHour,
                depreciationPerHour,
                maintenancePerHour,
                overheadPerUnit,
                overheadPerPrintHour);
    }

    /** All rates zero: a workshop that has not yet said what its work costs. Filament alone counts, at its weighted average. */
    public static CostingPolicy zero(CurrencyUnit currency) {
        BigMoney nothing = BigMoney.zero(currency);
        return new CostingPolicy(
                nothing,
                BigDecimal.ZERO,
                nothing,
                nothing,
                nothing,
                Percentage.ZERO,
                Percentage.ZERO,
                nothing,
                nothing,
                CostBasis.WEIGHTED_AVERAGE,
                Version.INITIAL);
    }

    public CurrencyUnit currency() {
        return labourRatePerHour.getCurrencyUnit();
    }

    /** What people call the rates. */
    @Override
    public String label() {
        return Message.of(CostingPolicy.class, "policy.label").toString();
    }

    /** The rates as formulas take them. */
    public CostingRates rates() {
        return new CostingRates(
                labourRatePerHour,
                new MachineRates(powerWatts, tariffPerKilowattHour, depreciationPerHour, maintenancePerHour),
                failure,
                new OverheadRates(overhead, overheadPerUnit, overheadPerPrintHour),
                costBasis);
    }

    /** The same with another cost of a person's hour. */
    public CostingPolicy withLabourPerHour(BigMoney newRate) {
        return new CostingPolicy(
                newRate,
                powerWatts,
                tariffPerKilowattHour,
                depreciationPerHour,
                maintenancePerHour,
                failure,
                overhead,
                overheadPerUnit,
                overheadPerPrintHour,
                costBasis,
                version);
    }

    /** The same with another loss of the machine's value per hour of printing. */
    public CostingPolicy withDepreciationPerHour(BigMoney newRate) {
        return new CostingPolicy(
                labourRatePerHour,
                powerWatts,
                tariffPerKilowattHour,
                newRate,
                maintenancePerHour,
                failure,
                overhead,
                overheadPerUnit,
                overheadPerPrintHour,
                costBasis,
                version);
    }

    public CostingPolicy withVersion(Version newVersion) {
        return new CostingPolicy(
                labourRatePerHour,
                powerWatts,
                tariffPerKilowattHour,
                depreciationPerHour,
                maintenancePerHour,
                failure,
                overhead,
                overheadPerUnit,
                overheadPerPrintHour,
                costBasis,
                newVersion);
    }

    private static void requireOneCurrency(BigMoney first, BigMoney... others) {
        Validation validation = new Validation(CostingPolicy.class);
        Stream.of(others)
                .forEach(amount -> validation.require(
                        amount.isSameCurrency(first),
                        "currency",
                        "policy.currency",
                        amount.getCurrencyUnit(),
                        first.getCurrencyUnit()));
        validation.done();
    }
}
