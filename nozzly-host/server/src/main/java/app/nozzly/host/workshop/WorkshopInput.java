package app.nozzly.host.workshop;

import app.nozzly.WorkshopProfile;
import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** New settings; what is left out stays as it is. Immutable. */
@ReadOnlyMembers("id")
record WorkshopInput(
        Optional<String> code,
        Optional<String> name,
        Optional<CurrencyUnit> currency,
        Optional<String> timeZone,
        Optional<Boolean> strictWrites,
        Optional<MoneyInput> laborRate,
        Optional<BigDecimal> powerW,
        Optional<MoneyInput> tariffPerKwh,
        Optional<MoneyInput> depreciationPerHour,
        Optional<MoneyInput> maintenancePerHour,
        Optional<Percentage> failurePercent,
        Optional<Percentage> overheadPercent,
        Optional<MoneyInput> overheadPerUnit,
        Optional<MoneyInput> overheadPerPrintHour,
        Optional<CostBasis> costBasis) {

    /** No change: what a patch leaves out or gives as {@code null} stays as it is, for every setting has a value. */
    static final WorkshopInput NOTHING = new WorkshopInput(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
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

    WorkshopProfile appliedTo(WorkshopProfile present) {
        CurrencyUnit wanted = currency.orElse(present.workshop().currency());
        return new WorkshopProfile(appliedTo(present.workshop()).in(wanted), appliedTo(present.policy(), wanted));
    }

    private Workshop appliedTo(Workshop present) {
        return present.with(
                code.orElse(present.code()),
                name.orElse(present.name()),
                timeZone.map(WorkshopInput::zone).orElse(present.timeZone()),
                strictWrites.orElse(present.strictWrites()));
    }

    /** In a new currency a rate that is not given keeps its figure. */
    private CostingPolicy appliedTo(CostingPolicy present, CurrencyUnit wanted) {
        return new CostingPolicy(
                rate(
                        laborRate,
                        "labor_rate",
                        BigMoney.of(wanted, present.labourRatePerHour().getAmount())),
                powerW.orElse(present.powerWatts()),
                rate(
                        tariffPerKwh,
                        "tariff_per_kwh",
                        BigMoney.of(wanted, present.tariffPerKilowattHour().getAmount())),
                rate(
                        depreciationPerHour,
                        "depreciation_per_hour",
                        BigMoney.of(wanted, present.depreciationPerHour().getAmount())),
                rate(
                        maintenancePerHour,
                        "maintenance_per_hour",
                        BigMoney.of(wanted, present.maintenancePerHour().getAmount())),
                failurePercent.orElse(present.failure()),
                Decimals.overhead(overheadPercent).orElse(present.overhead()),
                rate(
                        overheadPerUnit,
                        "overhead_per_unit",
                        BigMoney.of(wanted, present.overheadPerUnit().getAmount())),
                rate(
                        overheadPerPrintHour,
                        "overhead_per_print_hour",
                        BigMoney.of(wanted, present.overheadPerPrintHour().getAmount())),
                costBasis.orElse(present.costBasis()),
                present.version());
    }

    private static BigMoney rate(Optional<MoneyInput> given, String field, BigMoney present) {
        return new Amounts(present.getCurrencyUnit()).unitCost(given, field).orElse(present);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            NozzlyException refusal = NozzlyException.invalid(WorkshopInput.class, "time_zone", "time_zone", name);
            refusal.initCause(unknown);
            throw refusal;
        }
    }
}
