package app.nozzly.pricing;

import app.nozzly.costing.CostBreakdown;
import app.nozzly.problem.Message;
import java.util.List;

/**
 * Something a reader of a figure should know.
 *
 * @param code stable, in {@code snake_case}
 * @param message the text with its remedy
 */
public record PricingWarning(String code, Message message) {

    /** A fee amount or limit is in another currency and no rate was given, so rate 1 was used. */
    public static final String EXCHANGE_RATE_ASSUMED = "exchange_rate_assumed";

    /** Something in the product has no price, so the cost and every price made of it are too low. */
    public static final String COST_INCOMPLETE = "cost_incomplete";

    /** What to know about prices that rest on a cost; empty when the cost is complete. */
    static List<PricingWarning> of(CostBreakdown cost) {
        return cost.complete()
                ? List.of()
                : List.of(new PricingWarning(
                        COST_INCOMPLETE,
                        Message.of(PricingWarning.class, "warning.cost", String.join(", ", cost.missing()))));
    }
}
