package app.nozzly.persistence.jpa;

import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.BigMoney;

/** Between a costing policy and its row. */
final class CostingPolicyMapper {

    private CostingPolicyMapper() {}

    static CostingPolicyRow row(UUID tenant, CostingPolicy policy) {
        CostingPolicyRow row = new CostingPolicyRow();
        row.id = tenant;
        row.currency = policy.currency().getCode();
        row.labourRatePerHour = policy.labourRatePerHour().getAmount();
        row.powerWatts = policy.powerWatts();
        row.tariffPerKilowattHour = policy.tariffPerKilowattHour().getAmount();
        row.depreciationPerHour = policy.depreciationPerHour().getAmount();
        row.maintenancePerHour = policy.maintenancePerHour().getAmount();
        row.failure = policy.failure().fraction();
        row.overhead = policy.overhead().fraction();
        row.overheadPerUnit = policy.overheadPerUnit().getAmount();
        row.overheadPerPrintHour = policy.overheadPerPrintHour().getAmount();
        row.costBasis = policy.costBasis().name();
        return row;
    }

    static CostingPolicy policy(CostingPolicyRow row) {
        return new CostingPolicy(
                cost(row, row.labourRatePerHour),
                row.powerWatts,
                cost(row, row.tariffPerKilowattHour),
                cost(row, row.depreciationPerHour),
                cost(row, row.maintenancePerHour),
                Percentage.ofFraction(row.failure),
                Percentage.ofFraction(row.overhead),
                cost(row, row.overheadPerUnit),
                cost(row, row.overheadPerPrintHour),
                CostBasis.valueOf(row.costBasis),
                row.toVersion());
    }

    private static BigMoney cost(CostingPolicyRow row, BigDecimal amount) {
        return Amounts.unitCost(amount, row.currency);
    }
}
