package app.nozzly.persistence.jpa;

import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Percentage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Between a sales channel and its row. */
final class SalesChannelMapper {

    private SalesChannelMapper() {}

    static SalesChannelRow row(SalesChannel channel) {
        SalesChannelRow row = new SalesChannelRow();
        row.id = channel.id().value();
        row.name = channel.name();
        row.nameKey = Letters.folded(channel.name());
        row.kind = channel.kind().name();
        row.currency = channel.currency().getCode();
        row.active = channel.active();
        writeTerms(row, channel.terms());
        return row;
    }

    static SalesChannel channel(SalesChannelRow row) {
        return new SalesChannel(
                new ChannelId(row.id),
                row.name,
                ChannelKind.valueOf(row.kind),
                CurrencyUnit.of(row.currency),
                new ChannelTerms(
                        Optional.ofNullable(row.feeSchedule),
                        Percentage.ofFraction(row.tax),
                        row.taxIncluded,
                        Amounts.money(row.shippingCharged, row.currency),
                        Amounts.money(row.shippingPaid, row.currency),
                        Optional.ofNullable(row.priceEnding),
                        facts(row)),
                row.active,
                row.toVersion());
    }

    private static void writeTerms(SalesChannelRow row, ChannelTerms terms) {
        row.feeSchedule = terms.feeSchedule().orElse(null);
        row.tax = terms.tax().fraction();
        row.taxIncluded = terms.taxIncluded();
        row.shippingCharged = terms.shippingCharged().getAmount();
        row.shippingPaid = terms.shippingPaid().getAmount();
        row.priceEnding = terms.priceEnding().orElse(null);
        row.factNames = terms.facts().keySet().toArray(String[]::new);
        row.factValues = terms.facts().values().toArray(String[]::new);
    }

    private static Map<String, String> facts(SalesChannelRow row) {
        Map<String, String> facts = new TreeMap<>();
        for (int index = 0; index < row.factNames.length; index++) {
            facts.put(row.factNames[index], row.factValues[index]);
        }
        return facts;
    }
}
