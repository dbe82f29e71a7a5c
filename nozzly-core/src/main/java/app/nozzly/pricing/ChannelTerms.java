package app.nozzly.pricing;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Percentage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * On which terms a channel sells. Immutable.
 *
 * @param feeSchedule id of the fee schedule; empty means no fees
 * @param tax sales tax or VAT owed by the seller, at least 0 and at most 10 (1,000 %)
 * @param taxIncluded whether list prices include that tax
 * @param shippingCharged what the buyer pays for shipping, per order
 * @param shippingPaid what the seller pays for shipping, per order
 * @param priceEnding such as {@code .99}; empty for any price of the minor unit
 * @param facts what the schedule's conditions ask, by name; those left out take their defaults
 */
public record ChannelTerms(
        Optional<String> feeSchedule,
        Percentage tax,
        boolean taxIncluded,
        Money shippingCharged,
        Money shippingPaid,
        Optional<String> priceEnding,
        Map<String, String> facts) {

    private static final Percentage MOST_TAX = Percentage.ofPercent("1000");
    private static final int MOST_FACTS = 50;
    private static final int LONGEST_TEXT = 100;

    public ChannelTerms {
        feeSchedule = present(feeSchedule);
        priceEnding = present(priceEnding);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        new Validation(SalesChannel.class)
                .require(!tax.isNegative() && tax.compareTo(MOST_TAX) <= 0, "tax_percent", "channel.tax", tax)
                .require(!shippingCharged.isNegative(), "shipping_charged", "channel.negative", shippingCharged)
                .require(!shippingPaid.isNegative(), "shipping_paid", "channel.negative", shippingPaid)
                .require(
                        feeSchedule.stream().allMatch(id -> id.length() <= LONGEST_TEXT),
                        "fee_schedule",
                        "channel.text",
                        LONGEST_TEXT)
                .require(
                        priceEnding.stream()
                                .allMatch(text -> text.matches("\\d{0,7}([.]\\d{1,3})?") && text.length() <= 9),
                        "price_ending",
                        "channel.ending",
                        priceEnding.orElse(""))
                .require(
                        facts.size() <= MOST_FACTS && facts.entrySet().stream().allMatch(ChannelTerms::isShort),
                        "facts",
                        "channel.facts",
                        MOST_FACTS,
                        LONGEST_TEXT)
                .done();
    }

    /** No fees, tax, shipping, price ending or facts. */
    public static ChannelTerms none(CurrencyUnit currency) {
        Money nothing = Money.zero(currency);
        return new ChannelTerms(Optional.empty(), Percentage.ZERO, false, nothing, nothing, Optional.empty(), Map.of());
    }

    /** The same terms with other fees. */
    public ChannelTerms withFeeSchedule(String id) {
        return new ChannelTerms(Optional.of(id), tax, taxIncluded, shippingCharged, shippingPaid, priceEnding, facts);
    }

    private static boolean isShort(Map.Entry<String, String> fact) {
        return fact.getKey().length() <= LONGEST_TEXT && fact.getValue().length() <= LONGEST_TEXT;
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
