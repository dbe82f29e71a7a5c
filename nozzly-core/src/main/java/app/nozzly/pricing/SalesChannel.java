package app.nozzly.pricing;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import org.joda.money.CurrencyUnit;

/**
 * A place to sell. Immutable.
 *
 * @param id identity
 * @param name unique in a workshop in any case of letters, 1 to 100 characters
 * @param kind what kind of place
 * @param currency in which it lists prices
 * @param terms on which it sells
 * @param active false when it is no longer used
 * @param version for updates
 */
public record SalesChannel(
        ChannelId id,
        String name,
        ChannelKind kind,
        CurrencyUnit currency,
        ChannelTerms terms,
        boolean active,
        Version version) {

    private static final int LONGEST_NAME = 100;

    public SalesChannel {
        name = name.strip();
        new Validation(SalesChannel.class)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "channel.name", LONGEST_NAME)
                .require(
                        terms.shippingCharged().getCurrencyUnit().equals(currency)
                                && terms.shippingPaid().getCurrencyUnit().equals(currency),
                        "currency",
                        "channel.currency",
                        currency)
                .done();
    }

    /** No longer used; prices once set for it stay known. */
    public SalesChannel deactivated() {
        return new SalesChannel(id, name, kind, currency, terms, false, version);
    }

    public SalesChannel withVersion(Version newVersion) {
        return new SalesChannel(id, name, kind, currency, terms, active, newVersion);
    }
}
