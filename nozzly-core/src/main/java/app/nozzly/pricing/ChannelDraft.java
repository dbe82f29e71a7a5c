package app.nozzly.pricing;

import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A channel as a person describes it. Immutable.
 *
 * @param name for people
 * @param kind what kind of place
 * @param currency in which it lists prices
 * @param terms on which it sells
 * @param customFees fees of its own instead of a schedule; its id is ignored
 * @param active whether it is in use
 */
public record ChannelDraft(
        String name,
        ChannelKind kind,
        CurrencyUnit currency,
        ChannelTerms terms,
        Optional<FeeSchedule> customFees,
        boolean active) {

    /** An active channel under a schedule of the catalogue, in its currency, with no tax, shipping, price ending or facts. */
    public static ChannelDraft of(String name, FeeSchedule schedule) {
        ChannelTerms terms = ChannelTerms.none(schedule.currency()).withFeeSchedule(schedule.id());
        return of(name, ChannelKind.ofPlatform(schedule.platform()), schedule.currency(), terms);
    }

    /** An active channel on a schedule. */
    public static ChannelDraft of(String name, ChannelKind kind, CurrencyUnit currency, ChannelTerms terms) {
        return new ChannelDraft(name, kind, currency, terms, Optional.empty(), true);
    }
}
