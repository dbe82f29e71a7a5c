package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.catalog.CostBasis;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** What an hour of work and of printing costs the demo workshop. */
final class DemoRates {

    private final Nozzly nozzly;

    DemoRates(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    void write(OperationContext context) {
        CostingPolicy current = nozzly.costingPolicies().get(context);
        nozzly.costingPolicies()
                .update(
                        context,
                        new CostingPolicy(
                                pounds("18.00"),
                                BigDecimal.valueOf(120),
                                pounds("0.285"),
                                pounds("0.11"),
                                pounds("0.04"),
                                Percentage.ofPercent("5"),
                                Percentage.ofPercent("8"),
                                pounds("0.10"),
                                pounds("0"),
                                CostBasis.WEIGHTED_AVERAGE,
                                current.version()));
    }

    private static BigMoney pounds(String amount) {
        return BigMoney.of(DemoWorkshop.CURRENCY, new BigDecimal(amount));
    }
}
