package app.nozzly.pricing;

import app.nozzly.pricing.internal.OrderFees;
import app.nozzly.pricing.internal.PreparedFees;
import app.nozzly.problem.NozzlyException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The fees of an order under a schedule, exact to the minor unit: each component is rounded half up once per scope, tax on fees once on their
 * sum. Pure and thread-safe. The rules are in {@code docs/reference/pricing.md}.
 */
public final class Fees {

    private Fees() {}

    /**
     * Fees regardless of dates: every component counts.
     *
     * @throws NozzlyException {@code validation_failed} when the order is in another currency, or a fact that is needed is no number
     */
    public static FeeBreakdown of(FeeSchedule schedule, SaleOrder order) {
        return of(schedule, order, Optional.empty());
    }

    /** Fees of a sale on a day: a component counts from its first day on. */
    public static FeeBreakdown of(FeeSchedule schedule, SaleOrder order, LocalDate on) {
        return of(schedule, order, Optional.of(on));
    }

    /** As {@link #of(FeeSchedule, SaleOrder, LocalDate)}; without a day every component counts. */
    public static FeeBreakdown of(FeeSchedule schedule, SaleOrder order, Optional<LocalDate> on) {
        return OrderFees.breakdown(PreparedFees.of(schedule, order.facts(), on), order);
    }
}
