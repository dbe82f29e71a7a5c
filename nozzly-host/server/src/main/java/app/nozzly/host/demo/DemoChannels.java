package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Where the demo workshop sells. */
final class DemoChannels {

    private static final String USD_RATE = "usdRate";
    private static final String POUNDS_PER_DOLLAR = "0.76";

    private final Nozzly nozzly;

    DemoChannels(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    void write(OperationContext context) {
        Map<String, String> rate = Map.of(USD_RATE, POUNDS_PER_DOLLAR);
        add(context, "Etsy", ChannelKind.ETSY, terms("etsy-gb", "3.49", "3.35", ".99", rate));
        add(context, "eBay", ChannelKind.EBAY, terms("ebay-gb-most", "3.49", "3.35", ".99", Map.of()));
        add(context, "Amazon Handmade", ChannelKind.AMAZON, terms("amazon-handmade-gb", "0", "3.35", ".99", Map.of()));
        add(context, "Own shop", ChannelKind.SHOPIFY, terms("shopify-gb-basic", "3.49", "3.35", ".00", Map.of()));
        add(
                context,
                "Makers' fair",
                ChannelKind.FAIR,
                terms("fair-gb-sumup", "0", "0", ".00", Map.of("channel", "IN_PERSON")));
        add(context, "Gallery wholesale", ChannelKind.WHOLESALE, terms("", "0", "0", "", Map.of()));
    }

    private void add(OperationContext context, String name, ChannelKind kind, ChannelTerms terms) {
        nozzly.channels().add(context, ChannelDraft.of(name, kind, DemoWorkshop.CURRENCY, terms));
    }

    private static ChannelTerms terms(
            String schedule, String charged, String paid, String ending, Map<String, String> facts) {
        return new ChannelTerms(
                Optional.of(schedule),
                Percentage.ZERO,
                false,
                Money.of(DemoWorkshop.CURRENCY, new BigDecimal(charged)),
                Money.of(DemoWorkshop.CURRENCY, new BigDecimal(paid)),
                Optional.of(ending),
                facts);
    }
}
