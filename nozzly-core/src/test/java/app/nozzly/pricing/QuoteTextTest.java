package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteTextTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Channels channels = new Channels(test.transactions, test.ids, test.day);
    private final ProductPricing pricing = new ProductPricing(test.transactions, test.day);
    private final FeeSchedules bundled = FeeSchedules.bundled();

    private ProductDraft cube(String type) {
        return ProductDraft.printed("CUBE", "Cube", PrintTime.ofMinutes(90))
                .with(test.products.line(MaterialKey.ofType(type), Grams.of("82.4")));
    }

    /** 82.4 × 0.02 = 1.648 and 1.5 × 0.20 = 0.30, together 1.948: 1.95, parts 1.65 and 0.30. */
    @Test
    void costAndPricesAreAlignedTables() {
        test.spool("Prusament", "PLA", "Black", "20.00");
        test.policies.change(test.context, rates -> rates.withDepreciationPerHour(BigMoney.parse("GBP 0.20")));
        channels.add(test.context, ChannelDraft.of("eBay", bundled.get("ebay-gb-most")));
        channels.add(
                test.context,
                ChannelDraft.of("Own shop", ChannelKind.CUSTOM, TestWorkshop.GBP, ChannelTerms.none(TestWorkshop.GBP)));
        ProductPrices prices =
                pricing.compareDraft(test.context, cube("PLA"), PriceTarget.listPrice(Money.parse("GBP 10.00")));
        List<String> lines = QuoteText.of(prices).lines().toList();
        assertEquals(
                List.of(
                        "Cost of one unit                   GBP",
                        "Material                          1.65",
                        "  PLA             82.4 g  × 0.02  1.65",
                        "Machine                           0.30",
                        "  Depreciation     1.5 h  × 0.20  0.30",
                        "Total                             1.95",
                        ""),
                lines.subList(0, 7));
        Price ebay = prices.channels().get(0).answer().price().orElseThrow();
        assertEquals("Channel   Price  Fees  Profit   Margin  Break-even", lines.get(7));
        assertTrue(
                lines.get(8)
                        .startsWith("eBay      10.00  " + ebay.fees().total().getAmount() + "    "),
                lines.get(8));
        assertEquals("Own shop  10.00  0.00    8.05  80.50 %        1.95  best", lines.get(9));
        assertEquals(10, lines.size());
    }

    @Test
    void whatHasNoPriceIsSaid() {
        String text = QuoteText.in(Locale.ENGLISH)
                .cost(test.costing.ofDraft(test.context, cube("TPU")).breakdown());
        assertTrue(text.contains("  TPU             82.4 g  no price  0.00"), text);
        assertTrue(text.endsWith("The total leaves out what has no price: TPU\n"), text);
    }

    @Test
    void anUnreachablePriceAWarningAndAnEdgeStandBelowTheTable() {
        Money cost = Money.parse("GBP 6.69");
        ChannelComparison hopeless =
                ChannelComparison.of(List.of(offer("etsy-gb")), cost, PriceTarget.marginPercent("99.9"));
        String text = QuoteText.in(Locale.ENGLISH).prices(hopeless.rows());
        assertTrue(text.contains("etsy-gb      –     –       –       –"), text);
        assertTrue(text.contains("etsy-gb: fees of "), text);
        ChannelComparison reached =
                ChannelComparison.of(List.of(offer("etsy-gb")), cost, PriceTarget.marginPercent("40"));
        String warned = QuoteText.in(Locale.ENGLISH).prices(reached.rows());
        assertTrue(warned.contains("etsy-gb: a fee is in USD and no rate to GBP is known, so rate 1 was used"), warned);
    }

    @Test
    void aPriceAboveWhichTheTargetIsMissedAgainIsNamed() {
        ChannelPricing jumping = Stream.of(
                        "ebay-us-most", "ebay-us-jewelry", "amazon-handmade-us", "tiktok-gb", "ebay-gb-most")
                .map(this::offer)
                .map(ChannelComparison.Offer::pricing)
                .filter(pricing -> edgeCost(pricing) > 0)
                .findFirst()
                .orElseThrow();
        Money cost = Money.ofMinor(jumping.terms().currency(), edgeCost(jumping));
        ChannelComparison comparison = ChannelComparison.of(
                List.of(new ChannelComparison.Offer("edge", jumping)), cost, PriceTarget.marginPercent("20"));
        String text = QuoteText.in(Locale.ENGLISH).prices(comparison.rows());
        assertTrue(text.contains("edge: at "), text);
    }

    /** A cost whose price for 20 % margin has an edge above it at which the target is missed; 0 when there is none among the first. */
    private static long edgeCost(ChannelPricing pricing) {
        for (long cost = 1; cost < 2000; cost++) {
            Money amount = Money.ofMinor(pricing.terms().currency(), cost);
            boolean edge = pricing.solve(amount, PriceTarget.marginPercent("20"))
                    .price()
                    .flatMap(Price::failsAgainAt)
                    .isPresent();
            if (edge) {
                return cost;
            }
        }
        return 0;
    }

    private ChannelComparison.Offer offer(String schedule) {
        return new ChannelComparison.Offer(
                schedule,
                ChannelPricing.of(PricingTerms.builder(bundled.get(schedule))
                        .on(LocalDate.of(2026, 11, 20))
                        .build()));
    }
}
