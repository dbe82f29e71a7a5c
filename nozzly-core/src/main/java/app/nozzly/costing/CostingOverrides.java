package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a printer or a product sets otherwise than the level above it. Empty means "as above"; zero is a value. Immutable.
 *
 * @param labourPerHour a person's hour
 * @param powerWatts watts
 * @param tariffPerKilowattHour price of electricity
 * @param depreciationPerHour wear per hour of printing
 * @param maintenancePerHour upkeep per hour of printing
 * @param failure expected share of prints that fail
 * @param overheadFraction of the parts above it
 * @param overheadPerUnit for each unit
 * @param overheadPerPrintHour for each hour of printing
 * @param basis which price of a gram counts
 */
public record CostingOverrides(
        Optional<BigMoney> labourPerHour,
        Optional<BigDecimal> powerWatts,
        Optional<BigMoney> tariffPerKilowattHour,
        Optional<BigMoney> depreciationPerHour,
        Optional<BigMoney> maintenancePerHour,
        Optional<Percentage> failure,
        Optional<Percentage> overheadFraction,
        Optional<BigMoney> overheadPerUnit,
        Optional<BigMoney> overheadPerPrintHour,
        Optional<CostBasis> basis) {

    /** Everything as above. */
    public static final CostingOverrides NONE = new CostingOverrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What a product sets otherwise. */
    public static CostingOverrides of(RateOverrides product) {
        return new CostingOverrides(
                product.labourRatePerHour(),
                product.powerWatts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                product.failure(),
                product.overhead(),
                Optional.empty(),
                Optional.empty(),
                product.costBasis());
    }
}
