package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductPricingTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Channels channels = new Channels(test.transactions, test.ids, test.day);
    private final FeeScheduleBook book = new FeeScheduleBook(test.transactions);
    private final ProductPricing pricing = new ProductPricing(test.transactions, test.day);

    @BeforeEach
    void aProductThatCosts669() {
        test.products.add(test.context, draft("6.69"));
    }

    /** Cost 6.69, fees 9.5 % + 0.45, margin 40 %: 14.14, with a profit of 5.66. */
    @Test
    void theLinearExampleComesOutOfAStoredChannel() {
        channels.add(test.context, channel("Shop", Optional.of(fees("0.095", "0.45"))));
        PricedChannel row = compare(Optional.empty()).channels().get(0);
        Price price = row.answer().price().orElseThrow();
        assertEquals(Money.parse("GBP 14.14"), price.list());
        assertEquals(Money.parse("GBP 5.66"), price.profit());
        assertTrue(row.best());
        assertEquals(Optional.of(1), row.rankByProfit());
        assertTrue(row.rule().isEmpty());
    }

    @Test
    void theChannelWithTheMostProfitIsTheBest() {
        channels.add(test.context, channel("A dear", Optional.of(fees("0.2", "0"))));
        channels.add(test.context, channel("B free", Optional.empty()));
        List<PricedChannel> rows = compare(Optional.of(PriceTarget.listPrice(Money.parse("GBP 20"))))
                .channels();
        assertEquals(
                List.of(false, true), rows.stream().map(PricedChannel::best).toList());
        assertEquals(
                Money.parse("GBP 25.00"),
                rows.get(0).forSameProfit().orElseThrow().listPrice().orElseThrow());
    }

    @Test
    void aSavedRuleIsTheTargetOfItsChannelOnly() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.empty()));
        channels.add(test.context, channel("Zoo", Optional.empty()));
        pricing.save(test.context, rule(shop, Optional.empty(), PriceTarget.profit(Money.parse("GBP 3.31"))));
        List<PricedChannel> rows = compare(Optional.empty()).channels();
        assertEquals(Money.parse("GBP 10.00"), rows.get(0).answer().listPrice().orElseThrow());
        assertEquals(Optional.of(Version.INITIAL), rows.get(0).rule());
        assertEquals(ProductPricing.USUAL_TARGET, rows.get(1).target());
        assertEquals(
                PriceTarget.markupPercent("10"),
                compare(Optional.of(PriceTarget.markupPercent("10")))
                        .channels()
                        .get(0)
                        .target());
    }

    @Test
    void everyKindOfTargetIsKeptAsItWas() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.empty()));
        for (PriceTarget target : List.of(
                PriceTarget.marginPercent("33.5"),
                PriceTarget.markupPercent("120"),
                PriceTarget.profit(Money.parse("GBP 4.20")),
                PriceTarget.listPrice(Money.parse("GBP 19.99")))) {
            pricing.save(test.context, rule(shop, Optional.empty(), target));
            assertEquals(target, compare(Optional.empty()).channels().get(0).target());
        }
        NozzlyException stale = assertThrows(
                NozzlyException.class,
                () -> pricing.save(
                        test.context, rule(shop, Optional.of(Version.INITIAL), PriceTarget.marginPercent("1"))));
        assertEquals(CommonError.VERSION_CONFLICT, stale.code());
    }

    @Test
    void aVersionOfARuleThatIsNotThereIsRefused() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.empty()));
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> pricing.save(
                        test.context, rule(shop, Optional.of(Version.INITIAL), PriceTarget.marginPercent("1"))));
        assertEquals(CommonError.VERSION_CONFLICT, refusal.code());
        assertTrue(pricing.rule(test.context, "A-1", shop.id().toString()).isEmpty());
    }

    @Test
    void aRuleThatCannotBeMetIsRefusedAndNotKept() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.of(fees("0.12", "0"))));
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> pricing.save(test.context, rule(shop, Optional.empty(), PriceTarget.marginPercent("90"))));
        assertEquals(PricingError.UNREACHABLE_PRICE, refusal.code());
        assertTrue(compare(Optional.empty()).channels().get(0).rule().isEmpty());
        PricedChannel row =
                compare(Optional.of(PriceTarget.marginPercent("90"))).channels().get(0);
        assertTrue(row.answer() instanceof PriceAnswer.Unreachable);
        assertFalse(row.best());
    }

    @Test
    void aChannelOfAnotherCurrencyNeedsARateAndSaysSo() {
        CurrencyUnit euro = CurrencyUnit.EUR;
        channels.add(
                test.context,
                ChannelDraft.of("Euro shop", ChannelKind.CUSTOM, euro, terms(euro, Optional.empty(), Map.of())));
        PricedChannel row = compare(Optional.empty()).channels().get(0);
        PriceAnswer.Unreachable reason = (PriceAnswer.Unreachable) row.answer();
        assertEquals("other_currency", reason.reason().key());
    }

    @Test
    void aTargetInAnotherCurrencyIsRefused() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.empty()));
        for (String amount : List.of("USD 5.00", "JPY 1500")) {
            NozzlyException refusal = assertThrows(
                    NozzlyException.class,
                    () -> pricing.save(
                            test.context, rule(shop, Optional.empty(), PriceTarget.profit(Money.parse(amount)))));
            assertEquals("target", refusal.fieldErrors().get(0).field());
        }
    }

    @Test
    void oneTargetForAllIsSavedOnChannelsOfTheCurrencyOnly() {
        channels.add(test.context, channel("Shop", Optional.empty()));
        CurrencyUnit euro = CurrencyUnit.EUR;
        channels.add(
                test.context,
                ChannelDraft.of("Euro shop", ChannelKind.CUSTOM, euro, terms(euro, Optional.empty(), Map.of())));
        Product product = test.products.get(test.context, "A-1");
        pricing.saveAll(test.context, List.of(product.id()), PriceTarget.profit(Money.parse("GBP 2.00")));
        List<PricedChannel> rows = compare(Optional.empty()).channels();
        assertTrue(rows.get(0).rule().isEmpty(), "the euro shop");
        assertEquals(PriceTarget.profit(Money.parse("GBP 2.00")), rows.get(1).target());
    }

    @Test
    void manyProductsAreComparedAtOnce() {
        channels.add(test.context, channel("Shop", Optional.empty()));
        Product second = test.products.add(
                test.context,
                ProductDraft.of(ProductDetails.of("B-2", "Second"), BillOfMaterials.EMPTY, ProductionTimes.NONE));
        Product first = test.products.get(test.context, "A-1");
        List<ProductPrices> all = pricing.compare(test.context, List.of(second.id(), first.id()), Optional.empty());
        assertEquals(
                List.of("A-1", "B-2"),
                all.stream().map(prices -> prices.cost().product().sku()).toList());
        assertEquals(
                Money.parse("GBP 0.01"),
                all.get(1).channels().get(0).breakEven().listPrice().orElseThrow());
    }

    @Test
    void aDraftIsPricedWithoutBeingStored() {
        channels.add(test.context, channel("Shop", Optional.empty()));
        ProductPrices prices = pricing.compareDraft(test.context, draft("10.00"), PriceTarget.markupPercent("50"));
        assertEquals(
                Money.parse("GBP 15.00"),
                prices.channels().get(0).answer().listPrice().orElseThrow());
        assertEquals(Money.parse("GBP 10.00"), prices.unitCost());
        assertEquals(1, test.products.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void aChannelNeedsAKnownScheduleOfItsCurrencyAndReadableFacts() {
        refused("fee_schedule", Optional.of("etsy-mars"), Map.of());
        refused("fee_schedule", Optional.of("etsy-us"), Map.of());
        refused("facts/usdRate", Optional.of("etsy-gb"), Map.of("usdRate", "0"));
        SalesChannel etsy = channels.add(
                test.context,
                ChannelDraft.of(
                        "Etsy",
                        ChannelKind.ETSY,
                        TestWorkshop.GBP,
                        terms(TestWorkshop.GBP, Optional.of("etsy-gb"), Map.of("usd_rate", "0.76"))));
        assertEquals(
                "etsy-gb",
                pricing.terms(test.context, etsy.id().toString()).schedule().id());
    }

    @Test
    void channelsAreListedChangedAndTakenOutOfUse() {
        SalesChannel shop = channels.add(test.context, channel("Shop", Optional.of(fees("0.1", "0"))));
        assertEquals(Optional.of(Channels.OWN_FEES + shop.id()), shop.terms().feeSchedule());
        SalesChannel changed = channels.replace(
                test.context,
                shop.id().toString(),
                Optional.of(shop.version()),
                channel("Shop 2", Optional.of(fees("0.2", "0"))));
        assertEquals("Shop 2", changed.name());
        assertEquals(1, book.own(test.context).size());
        SalesChannel gone = channels.deactivate(test.context, shop.id().toString(), Optional.empty());
        assertEquals(gone, channels.deactivate(test.context, shop.id().toString(), Optional.empty()));
        assertFalse(channels.get(test.context, shop.id().toString()).active());
        assertEquals(1, channels.list(test.context, ListQuery.FIRST_PAGE).total());
        assertEquals(List.of(), compare(Optional.empty()).channels());
        for (String absent : List.of("x", new UUID(3, 3).toString())) {
            assertThrows(NozzlyException.class, () -> channels.get(test.context, absent));
        }
    }

    @Test
    void anOwnScheduleOverridesTheBundledOneOfItsId() {
        FeeSchedule mine = FeeSchedule.of("etsy-gb", TestWorkshop.GBP, List.of());
        String text = FeeScheduleText.write(List.of(mine));
        OwnFeeSchedule own = book.add(test.context, text);
        assertEquals(List.of(), book.all(test.context).get("etsy-gb").components());
        assertThrows(NozzlyException.class, () -> book.add(test.context, text));
        assertThrows(NozzlyException.class, () -> book.add(test.context, text + "\n" + text.replace("etsy-gb", "b")));
        assertThrows(NozzlyException.class, () -> book.add(test.context, "x".repeat(100_001)));
        assertThrows(NozzlyException.class, () -> book.replace(test.context, "b", Optional.empty(), text));
        String other = FeeScheduleText.write(List.of(mine.withId("b")));
        assertThrows(NozzlyException.class, () -> book.replace(test.context, "b", Optional.empty(), other));
        assertEquals(
                1,
                book.replace(test.context, "etsy-gb", Optional.of(own.version()), text)
                        .version()
                        .number());
    }

    private void refused(String field, Optional<String> schedule, Map<String, String> facts) {
        ChannelDraft draft =
                ChannelDraft.of("Bad", ChannelKind.ETSY, TestWorkshop.GBP, terms(TestWorkshop.GBP, schedule, facts));
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> channels.add(test.context, draft));
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    private ProductPrices compare(Optional<PriceTarget> target) {
        return pricing.compare(test.context, "A-1", target);
    }

    private static ProductPricing.SaveRule rule(SalesChannel channel, Optional<Version> version, PriceTarget target) {
        return new ProductPricing.SaveRule("A-1", channel.id().toString(), version, target);
    }

    private static ChannelDraft channel(String name, Optional<FeeSchedule> fees) {
        return new ChannelDraft(
                name,
                ChannelKind.CUSTOM,
                TestWorkshop.GBP,
                terms(TestWorkshop.GBP, Optional.empty(), Map.of()),
                fees,
                true);
    }

    private static ChannelTerms terms(CurrencyUnit currency, Optional<String> schedule, Map<String, String> facts) {
        return new ChannelTerms(
                schedule, Percentage.ZERO, false, Money.zero(currency), Money.zero(currency), Optional.empty(), facts);
    }

    private static FeeSchedule fees(String rate, String fixed) {
        FeeTiers rates = FeeTiers.single(FeeTier.open(new BigDecimal(rate)));
        FeeTiers amounts = FeeTiers.single(FeeTier.open(new BigDecimal(fixed)));
        return FeeSchedule.of(
                "mine",
                TestWorkshop.GBP,
                List.of(
                        FeeComponent.percent("SALE", FeeTrigger.ORDER, FeeBase.of(OrderPart.ITEM), rates),
                        FeeComponent.fixed("ORDER", FeeTrigger.ORDER, amounts)));
    }

    private static ProductDraft draft(String cost) {
        return ProductDraft.of(
                ProductDetails.of("A-1", "First"),
                new BillOfMaterials(
                        List.of(),
                        List.of(new ComponentLine(
                                new UUID(1, 1),
                                "Part",
                                BigDecimal.ONE,
                                Optional.of(BigMoney.of(TestWorkshop.GBP, new BigDecimal(cost))))),
                        List.of()),
                ProductionTimes.NONE);
    }
}
