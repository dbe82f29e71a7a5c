package app.nozzly.costing;

import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What an hour of printing costs, apart from material. Immutable.
 *
 * @param powerWatts mean power while printing, watts, not negative
 * @param tariffPerKilowattHour price of electricity
 * @param depreciationPerHour wear of the machine per hour of printing
 * @param maintenancePerHour upkeep per hour of printing
 */
public record MachineRates(
        BigDecimal powerWatts,
        BigMoney tariffPerKilowattHour,
        BigMoney depreciationPerHour,
        BigMoney maintenancePerHour) {

    public MachineRates {
        Amounts.requireNotNegative("power_w", powerWatts);
        Amounts.requireNotNegative("tariff_per_kwh", tariffPerKilowattHour.getAmount());
        Amounts.requireNotNegative("depreciation_per_hour", depreciationPerHour.getAmount());
        Amounts.requireNotNegative("maintenance_per_hour", maintenancePerHour.getAmount());
    }
}
