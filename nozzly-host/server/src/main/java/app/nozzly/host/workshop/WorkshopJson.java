package app.nozzly.host.workshop;

import app.nozzly.WorkshopProfile;
import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.host.http.CostFigure;
import app.nozzly.quantity.Percentage;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The workshop as it is written. Immutable. */
record WorkshopJson(
        UUID id,
        String code,
        String name,
        CurrencyUnit currency,
        String timeZone,
        boolean strictWrites,
        @CostFigure BigMoney laborRate,
        BigDecimal powerW,
        @CostFigure BigMoney tariffPerKwh,
        @CostFigure BigMoney depreciationPerHour,
        @CostFigure BigMoney maintenancePerHour,
        Percentage failurePercent,
        Percentage overheadPercent,
        @CostFigure BigMoney overheadPerUnit,
        @CostFigure BigMoney overheadPerPrintHour,
        CostBasis costBasis) {

    static WorkshopJson of(WorkshopProfile profile) {
        Workshop workshop = profile.workshop();
        CostingPolicy policy = profile.policy();
        return new WorkshopJson(
                workshop.id().value(),
                workshop.code(),
                workshop.name(),
                workshop.currency(),
                workshop.timeZone().getId(),
                workshop.strictWrites(),
                policy.labourRatePerHour(),
                Decimals.plain(policy.powerWatts()),
                policy.tariffPerKilowattHour(),
                policy.depreciationPerHour(),
                policy.maintenancePerHour(),
                policy.failure(),
                policy.overhead(),
                policy.overheadPerUnit(),
                policy.overheadPerPrintHour(),
                policy.costBasis());
    }
}
