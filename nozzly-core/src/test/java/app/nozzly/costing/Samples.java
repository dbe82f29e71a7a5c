package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Inputs shared by the tests of this package. */
final class Samples {

    static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    private Samples() {}

    static BigMoney gbp(String amount) {
        return BigMoney.of(GBP, new BigDecimal(amount));
    }

    static Optional<BigMoney> price(String amount) {
        return Optional.of(gbp(amount));
    }

    static MaterialInput material(String label, String grams, String wastePercent, String costPerGram) {
        return new MaterialInput(label, Grams.of(grams), Percentage.ofPercent(wastePercent), price(costPerGram));
    }

    static CostingRates rates(String failurePercent, String overheadPercent) {
        return new CostingRates(
                gbp("18"),
                new MachineRates(new BigDecimal("120"), gbp("0.285"), gbp("0.11"), gbp("0.04")),
                Percentage.ofPercent(failurePercent),
                new OverheadRates(Percentage.ofPercent(overheadPercent), gbp("0"), gbp("0")),
                CostBasis.WEIGHTED_AVERAGE);
    }

    static UnitTimes times() {
        return new UnitTimes(PrintTime.ofMinutes(315), PrintTime.ofMinutes(12), PrintTime.ofMinutes(7), 6);
    }

    /** The worked example of the formula reference. */
    static UnitCostInput workedExample() {
        return withRates(rates("5", "8"));
    }

    static UnitCostInput withRates(CostingRates rates) {
        return new UnitCostInput(
                GBP,
                List.of(material("PLA black", "82.4", "3", "0.018990"), material("PLA white", "11.6", "0", "0.024500")),
                List.of(new ComponentInput("magnet", new BigDecimal("4"), price("0.12"))),
                times(),
                rates,
                List.of());
    }

    static UnitCostInput only(
            List<MaterialInput> materials, List<ComponentInput> components, List<SubProductInput> subProducts) {
        return new UnitCostInput(GBP, materials, components, UnitTimes.NONE, CostingRates.none(GBP), subProducts);
    }
}
