package app.nozzly.pricing;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** From a stored channel to the terms that prices are computed on. Stateless and thread-safe. */
final class ChannelFees {

    private ChannelFees() {}

    /**
     * A channel's terms on a day.
     *
     * @throws NozzlyException {@code validation_failed} when the schedule does not exist, is not valid on that day or is of another currency
     */
    static PricingTerms terms(SalesChannel channel, FeeSchedules schedules, LocalDate on) {
        ChannelTerms terms = channel.terms();
        FeeSchedule schedule = terms.feeSchedule()
                .map(id -> known(schedules, id, on))
                .orElseGet(() -> FeeSchedule.none(channel.currency()));
        requireCurrency(channel, schedule);
        Optional<PriceEnding> ending = terms.priceEnding().flatMap(PriceEnding::parse);
        ending.ifPresent(text -> text.remainderMinor(channel.currency()));
        return new PricingTerms(
                schedule,
                1,
                new PricingTerms.Shipping(terms.shippingCharged(), terms.shippingPaid()),
                Money.zero(channel.currency()),
                tax(terms),
                ending,
                SaleFacts.of(terms.facts()),
                Optional.of(on));
    }

    /** A channel calls the schedule by a name of its own. */
    private static FeeSchedule known(FeeSchedules schedules, String id, LocalDate on) {
        try {
            return schedules.get(id, on);
        } catch (NozzlyException refusal) {
            throw NozzlyException.invalid(refusal.fieldErrors().stream()
                    .map(error -> new FieldError("fee_schedule", error.code(), error.message()))
                    .toList());
        }
    }

    private static PricingTerms.SalesTax tax(ChannelTerms terms) {
        Percentage rate = terms.tax();
        return rate.isZero() ? PricingTerms.SalesTax.NONE : new PricingTerms.SalesTax(rate, terms.taxIncluded());
    }

    private static void requireCurrency(SalesChannel channel, FeeSchedule schedule) {
        if (!schedule.currency().equals(channel.currency())) {
            throw NozzlyException.invalid(
                    SalesChannel.class,
                    "fee_schedule",
                    "channel.schedule_currency",
                    schedule.id(),
                    schedule.currency(),
                    channel.currency());
        }
    }
}
