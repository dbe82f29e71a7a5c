package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand, at the edges. */
class PricingEdgesTest {

    private static final FeeSchedules SCHEDULES = FeeSchedules.bundled();
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");

    /** 9.5 % and 0.45 an order: (6.69 + 0.45) ÷ (1 − 0.095 − 0.40) = 14.1386…, so 14.14. */
    @Test
    void theLinearExampleComesOut() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "0.095", "0.45")));
        Price price = channel.solve(gbp("6.69"), PriceTarget.marginPercent("40"))
                .price()
                .orElseThrow();
        assertEquals(gbp("14.14"), price.list());
        assertEquals(
                Map.of("SHARE", gbp("1.34"), "FLAT", gbp("0.45")), price.fees().fees());
        assertEquals(gbp("5.66"), price.profit());
        assertEquals(Optional.of(new BigDecimal("40.0283")), price.marginPercent());
        assertEquals(
                Optional.of(new BigDecimal("39.9858")),
                channel.forward(gbp("14.13"), gbp("6.69")).marginPercent());
        assertEquals(Optional.of(gbp("7.89")), channel.breakEven(gbp("6.69")).listPrice());
    }

    /** A jewelry sale at 5,000.00 pays 15 % and 0.40; a cent more pays 9 % of everything. */
    @Test
    void theJewelryRateJumpsDownAtItsEdge() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(SCHEDULES.get("ebay-us-jewelry")));
        Money cost = usd("0");
        assertEquals(usd("750.40"), channel.forward(usd("5000.00"), cost).fees().total());
        assertEquals(usd("450.40"), channel.forward(usd("5000.01"), cost).fees().total());
        PriceTarget profit = PriceTarget.profit(usd("4249.61"));
        assertEquals(Optional.of(usd("5000.01")), channel.solve(cost, profit).listPrice());
    }

    @Test
    void anAnswerSaysWhereItFailsAgain() {
        FeeSchedule schedule = FeeSchedule.of(
                "own",
                CurrencyUnit.GBP,
                List.of(FeeComponent.fixed(
                        "FLAT",
                        FeeTrigger.ORDER,
                        FeeTiers.switching(List.of(
                                FeeTier.upTo(new BigDecimal("10"), BigDecimal.ZERO),
                                FeeTier.open(new BigDecimal("3")))))));
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(schedule));
        Price price =
                channel.solve(gbp("4"), PriceTarget.profit(gbp("5"))).price().orElseThrow();
        assertEquals(gbp("9.00"), price.list());
        assertEquals(Optional.of(gbp("10.01")), price.failsAgainAt());
    }

    /** One minor unit more can add one to a rounded fee, and the target is missed by less than that. */
    @Test
    void anAnswerSaysThatTheNextPriceMisses() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(SCHEDULES.get("etsy-gb")));
        int missed = 0;
        for (int cost = 1; cost < 3000; cost++) {
            Price price = channel.solve(Money.ofMinor(CurrencyUnit.GBP, cost), PriceTarget.marginPercent("40"))
                    .price()
                    .orElseThrow();
            Price next = channel.forward(price.list().plusMinor(1), Money.ofMinor(CurrencyUnit.GBP, cost));
            BigDecimal wanted = next.revenue().getAmount().multiply(new BigDecimal("0.4"));
            if (next.profit().getAmount().compareTo(wanted) < 0) {
                missed++;
                assertEquals(Optional.of(next.list()), price.failsAgainAt());
            }
        }
        assertTrue(missed > 300, missed + " answers are missed by the next price");
    }

    /** Above 10.00 each penny costs 1.5: the profit is 11 − P ÷ 2, which is 5 up to 12.00. */
    @Test
    void anAnswerSaysWhereFeesHaveEatenTheProfit() {
        FeeComponent greedy = FeeComponent.percent(
                "GREEDY",
                FeeTrigger.ORDER,
                FeeBase.of(OrderPart.ITEM),
                FeeTiers.marginal(List.of(
                        FeeTier.upTo(new BigDecimal("10"), BigDecimal.ZERO), FeeTier.open(new BigDecimal("1.5")))));
        FeeSchedule schedule = FeeSchedule.of("own", CurrencyUnit.GBP, List.of(greedy));
        Price price = ChannelPricing.of(PricingTerms.of(schedule))
                .solve(gbp("4"), PriceTarget.profit(gbp("5")))
                .price()
                .orElseThrow();
        assertEquals(gbp("9.00"), price.list());
        assertEquals(Optional.of(gbp("12.01")), price.failsAgainAt());
        assertEquals(
                Optional.of(gbp("12.99")),
                ChannelPricing.of(PricingTerms.builder(schedule)
                                .priceEnding(".99")
                                .build())
                        .solve(gbp("4"), PriceTarget.profit(gbp("5")))
                        .price()
                        .orElseThrow()
                        .failsAgainAt());
    }

    @Test
    void nothingCostsAtLeastOneMinorUnit() {
        ChannelPricing free = ChannelPricing.of(PricingTerms.of(FeeSchedule.none(CurrencyUnit.GBP)));
        assertEquals(Optional.of(gbp("0.01")), free.breakEven(gbp("0")).listPrice());
        assertEquals(
                Optional.of(gbp("0.01")),
                free.solve(gbp("0"), PriceTarget.marginPercent("100")).listPrice());
        assertEquals(
                Optional.of(gbp("0.02")),
                free.solve(gbp("0.01"), PriceTarget.marginPercent("50")).listPrice());
        Price price = free.breakEven(gbp("0")).price().orElseThrow();
        assertEquals(Optional.empty(), price.markupPercent());
    }

    @Test
    void aDiscountLargerThanTheItemHasNoMarginAndNoTax() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.builder(linear(CurrencyUnit.GBP, "0.1", "0.20"))
                .sellerDiscount("5.00")
                .taxIncluded("20")
                .build());
        Price price = channel.forward(gbp("3.00"), gbp("1.00"));
        assertEquals(gbp("-2.00"), price.revenue());
        assertEquals(gbp("0.00"), price.tax());
        assertEquals(gbp("0.20"), price.fees().total());
        assertEquals(gbp("-3.20"), price.profit());
        assertEquals(Optional.empty(), price.marginPercent());
        assertEquals(
                Optional.of(gbp("5.01")),
                channel.solve(gbp("0"), PriceTarget.marginPercent("-9000")).listPrice());
    }

    @Test
    void currenciesWithoutAndWithThreeDecimalsKeepTheirMinorUnit() {
        ChannelPricing yen = ChannelPricing.of(
                PricingTerms.builder(linear(JPY, "0.1", "30")).priceEnding("80").build());
        assertEquals(
                Optional.of(Money.ofMinor(JPY, 680)),
                yen.breakEven(Money.ofMinor(JPY, 500)).listPrice());
        ChannelPricing dinar = ChannelPricing.of(PricingTerms.builder(linear(KWD, "0.1", "0.030"))
                .priceEnding(".990")
                .build());
        assertEquals(
                Optional.of(Money.of(KWD, new BigDecimal("0.990"))),
                dinar.breakEven(Money.of(KWD, new BigDecimal("0.500"))).listPrice());
        ChannelPricing fine = ChannelPricing.of(PricingTerms.of(linear(KWD, "0.1", "0.030")));
        assertEquals(
                Optional.of(Money.of(KWD, new BigDecimal("0.589"))),
                fine.breakEven(Money.of(KWD, new BigDecimal("0.500"))).listPrice());
        assertThrows(NozzlyException.class, () -> yenEnding(".99"));
    }

    @Test
    void endingsAreTakenDigitByDigit() {
        assertEquals(Optional.of(gbp("19.99")), withEnding("9.99", "12"));
        assertEquals(Optional.of(gbp("12.99")), withEnding(".99", "12"));
        assertEquals(Optional.of(gbp("12.00")), withEnding(".00", "12"));
        assertEquals(Optional.of(gbp("1.00")), withEnding(".00", "0"));
        assertEquals(Optional.of(gbp("12.50")), withEnding(".5", "12"));
        assertEquals(Optional.of(gbp("100.00")), withEnding("00", "12"));
        assertEquals(Optional.empty(), PriceEnding.parse(" "));
        for (String wrong : List.of("", ".", "x", "9.", "-1", "1234567")) {
            assertThrows(NozzlyException.class, () -> new PriceEnding(wrong), wrong);
        }
    }

    @Test
    void whatCannotBeReachedSaysWhy() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "0.12", "0.30")));
        assertEquals(
                "fees of 12 % and a margin of 90 % leave nothing; lower the margin or choose a channel with lower fees",
                reason(channel.solve(gbp("5"), PriceTarget.marginPercent("90"))));
        assertTrue(reason(channel.solve(gbp("5"), PriceTarget.marginPercent("120")))
                .contains("120 %"));
        assertTrue(reason(channel.solve(gbp("900000"), PriceTarget.marginPercent("50")))
                .contains("1000000 GBP"));
        assertTrue(
                reason(channel.solve(gbp("0"), PriceTarget.markupPercent("10"))).contains("cost of zero"));
        assertEquals(ChannelPricing.UNREACHABLE, channel.listPriceMinor(0, PriceTarget.markupPercent("10")));
        ChannelPricing greedy = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "1.2", "0")));
        assertTrue(reason(greedy.solve(gbp("5"), PriceTarget.profit(gbp("1")))).contains("120 %"));
        assertEquals(
                Optional.empty(),
                greedy.solve(gbp("5"), PriceTarget.markupPercent("5")).price());
    }

    /** Fees and margin that take exactly everything: each rounding repeats, so one period is enough to know. */
    @Test
    void aSlopeOfZeroEndsTheSearch() {
        for (String rate : List.of("0.1", "0.0999", "0.09999999", "0.10000001")) {
            ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, rate, "0")));
            assertEquals(ChannelPricing.UNREACHABLE, channel.listPriceMinor(1, PriceTarget.marginPercent("90.5")));
            channel.listPriceMinor(1, PriceTarget.marginPercent("90"));
        }
    }

    /** Two fees of 5 % round down by at most 0.9 together, so at a margin of 90 % a cost of 1 is missed by 0.1 for ever. */
    @Test
    void roundingsThatRepeatAreSeenOnce() {
        FeeComponent half = FeeComponent.percent(
                "HALF",
                FeeTrigger.ORDER,
                FeeBase.of(OrderPart.ITEM),
                FeeTiers.single(FeeTier.open(new BigDecimal("0.05"))));
        ChannelPricing channel =
                ChannelPricing.of(PricingTerms.of(FeeSchedule.of("own", CurrencyUnit.GBP, List.of(half, half))));
        assertEquals(ChannelPricing.UNREACHABLE, channel.listPriceMinor(1, PriceTarget.marginPercent("90")));
        PriceTarget nearly = PriceTarget.marginPercent("89.9999");
        long answer = channel.listPriceMinor(1, nearly);
        for (long price = 1; price <= answer; price++) {
            Price row = channel.forward(Money.ofMinor(CurrencyUnit.GBP, price), gbp("0.01"));
            BigDecimal wanted = row.revenue().getAmount().multiply(new BigDecimal("0.899999"));
            assertEquals(price == answer, row.profit().getAmount().compareTo(wanted) >= 0, "at " + price);
        }
    }

    @Test
    void figuresBeyondALongGiveTheSameRules() {
        FeeComponent fine = FeeComponent.percent(
                "FINE",
                FeeTrigger.LINE,
                FeeBase.of(OrderPart.ITEM, OrderPart.SHIPPING),
                FeeTiers.marginal(List.of(
                        FeeTier.upTo(new BigDecimal("5.00000000000000001"), new BigDecimal("0.1000000000000000000001")),
                        FeeTier.open(new BigDecimal("0.05")))));
        FeeComponent flat = FeeComponent.percent(
                "FLAT",
                FeeTrigger.ITEM_UNIT,
                FeeBase.of(OrderPart.ITEM),
                FeeTiers.switching(List.of(
                        FeeTier.below(new BigDecimal("3.00000000000000000000001"), new BigDecimal("0.02")),
                        FeeTier.open(new BigDecimal("0.0100000000000000000001")))));
        FeeSchedule schedule = FeeSchedule.of("own", CurrencyUnit.GBP, List.of(fine, flat));
        for (String unitPrice : List.of("2.50", "3.00", "3.01", "7.00")) {
            SaleOrder order = SaleOrder.builder(CurrencyUnit.GBP)
                    .line(unitPrice, 2)
                    .part(OrderPart.SHIPPING, "1.00")
                    .build();
            PlainFees plain = new PlainFees(schedule, order);
            assertEquals(
                    plain.total().minor(2), Fees.of(schedule, order).total().getAmountMinorLong(), unitPrice);
        }
        ChannelPricing channel = ChannelPricing.of(
                PricingTerms.builder(schedule).quantity(2).shippingCharged("1").build());
        long answer = channel.listPriceMinor(400, PriceTarget.marginPercent("12.345678"));
        for (long price = 1; price <= answer; price++) {
            Price row = channel.forward(Money.ofMinor(CurrencyUnit.GBP, price), gbp("4.00"));
            BigDecimal wanted = row.revenue().getAmount().multiply(new BigDecimal("0.12345678"));
            assertEquals(price == answer, row.profit().getAmount().compareTo(wanted) >= 0, "at " + price);
        }
    }

    @Test
    void largeCostsAndFineMarginsStayExact() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "0.1", "0")));
        PriceTarget target = PriceTarget.marginPercent("33.333333");
        long answer = channel.listPriceMinor(50_000_000, target);
        assertTrue(reaches(channel, answer, target) && !reaches(channel, answer - 1, target));
        assertEquals(ChannelPricing.UNREACHABLE, channel.listPriceMinor(10_000_000_000_000L, target));
        long low = channel.listPriceMinor(10_000_000_000_000L, PriceTarget.marginPercent("-9999999.123456"));
        assertTrue(low == ChannelPricing.UNREACHABLE || low > 0);
    }

    @Test
    void aListPriceIsOnlyComputedForward() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "0.1", "0.20")));
        PriceTarget target = new PriceTarget.ListPrice(gbp("14.99"));
        Price price = channel.solve(gbp("5"), target).price().orElseThrow();
        assertEquals(gbp("8.29"), price.profit());
        assertEquals(1499, channel.listPriceMinor(500, target));
        assertEquals(
                List.of(1499L, 1499L),
                java.util.Arrays.stream(channel.listPricesMinor(new long[] {1, 2}, target))
                        .boxed()
                        .toList());
        assertEquals(gbp("-0.20"), channel.forward(gbp("0"), gbp("0")).profit());
    }

    @Test
    void wrongInputNamesItsField() {
        ChannelPricing channel = ChannelPricing.of(PricingTerms.of(linear(CurrencyUnit.GBP, "0.1", "0.20")));
        assertEquals("cost", field(() -> channel.breakEven(gbp("-1"))));
        assertEquals("cost", field(() -> channel.breakEven(usd("1"))));
        assertEquals("cost", field(() -> channel.listPriceMinor(-1, PriceTarget.marginPercent("1"))));
        assertEquals("cost", field(() -> channel.listPriceMinor(Long.MAX_VALUE, PriceTarget.marginPercent("1"))));
        assertEquals("list_price", field(() -> channel.forward(gbp("-1"), gbp("1"))));
        assertEquals("profit", field(() -> channel.solve(gbp("1"), PriceTarget.profit(usd("1")))));
        assertEquals("margin_percent", field(() -> PriceTarget.marginPercent("10000001")));
        assertEquals("markup_percent", field(() -> PriceTarget.markupPercent("-10000001")));
        PricingTerms.Builder terms = PricingTerms.builder(linear(CurrencyUnit.GBP, "0.1", "0"));
        assertEquals("quantity", field(() -> terms.quantity(0).build()));
        assertEquals("quantity", field(() -> terms.quantity(100_001).build()));
        ChannelPricing many = ChannelPricing.of(terms.quantity(100_000).build());
        assertEquals("list_price", field(() -> many.forward(gbp("900000000"), gbp("1"))));
        assertEquals("shipping_charged", field(() -> terms.shippingCharged("1.001")));
        assertEquals("tax_percent", field(() -> terms.taxOnTop("1001")));
        assertEquals("tax_percent", field(() -> terms.taxOnTop("-1")));
        SaleOrder.Builder order = SaleOrder.builder(CurrencyUnit.GBP);
        assertEquals(
                "shipping", field(() -> order.part(OrderPart.SHIPPING, "-1").build()));
        assertEquals(
                "lines/0/unit_price",
                field(() -> SaleOrder.builder(CurrencyUnit.GBP).line("-1", 1).build()));
        assertEquals(
                "lines/0/quantity",
                field(() -> SaleOrder.builder(CurrencyUnit.GBP).line("1", -1)));
        assertEquals(
                "item",
                field(() -> SaleOrder.builder(CurrencyUnit.GBP)
                        .part(OrderPart.ITEM, "1")
                        .build()));
        assertEquals(
                "lines",
                field(() -> SaleOrder.builder(CurrencyUnit.GBP)
                        .line("99999999999", 100_000)
                        .build()));
        assertEquals(
                "tip",
                field(() -> SaleOrder.builder(CurrencyUnit.GBP)
                        .part(OrderPart.TIP, "999999999999")
                        .build()));
        SaleOrder dollars = SaleOrder.builder(CurrencyUnit.USD).line("1", 1).build();
        assertEquals("lines/unit_price", field(() -> Fees.of(SCHEDULES.get("etsy-gb"), dollars)));
    }

    /** 1,000 units at a minimum of 99,999,999,999,999 used to come to 0.00. */
    @Test
    void feesBeyondTheirRangeAreRefusedAndNeverWrapped() {
        BigDecimal huge = new BigDecimal("99999999999999");
        assertEquals("limit", field(() -> FeeLimit.of(huge)));
        assertEquals("value", field(() -> FeeTier.open(huge)));
        assertEquals("edge", field(() -> FeeTier.below(huge, BigDecimal.ZERO)));
        BigDecimal most = new BigDecimal("10000000000");
        FeeComponent each = FeeComponent.percent(
                        "EACH",
                        FeeTrigger.ITEM_UNIT,
                        FeeBase.of(OrderPart.ITEM),
                        FeeTiers.single(FeeTier.open(new BigDecimal("0.1"))))
                .withMinimum(FeeLimit.of(most));
        FeeSchedule schedule = FeeSchedule.of("own", CurrencyUnit.GBP, List.of(each));
        SaleOrder order = SaleOrder.builder(CurrencyUnit.GBP).line("1.00", 1000).build();
        assertEquals(gbp("10000000000000"), Fees.of(schedule, order).total());
        SaleOrder larger = SaleOrder.builder(CurrencyUnit.GBP)
                .line("1.00", 100_000)
                .line("1.00", 100_000)
                .build();
        assertEquals("schedule", field(() -> Fees.of(schedule, larger)));
        FeeSchedule often = FeeSchedule.of("own", CurrencyUnit.GBP, java.util.Collections.nCopies(101, each));
        assertEquals("schedule", field(() -> Fees.of(often, order)));
        PricingTerms terms = PricingTerms.builder(often).quantity(1000).build();
        assertEquals("schedule", field(() -> ChannelPricing.of(terms).forward(gbp("1"), gbp("1"))));
    }

    @Test
    void aRateThatLiftsAnAmountOutOfRangeIsRefused() {
        FeeComponent flat = FeeComponent.fixed(
                "FLAT",
                FeeTrigger.ORDER,
                FeeTiers.single(FeeTier.open(new BigDecimal("10000000000"))).in(CurrencyUnit.USD));
        FeeSchedule schedule = FeeSchedule.of("own", CurrencyUnit.GBP, List.of(flat));
        SaleOrder.Builder order = SaleOrder.builder(CurrencyUnit.GBP).line("1.00", 1);
        assertEquals(
                gbp("10000000000"),
                Fees.of(schedule, order.fact("usdRate", "1").build()).total());
        SaleOrder dear = order.fact("usdRate", "1000").build();
        assertEquals("schedule", field(() -> Fees.of(schedule, dear)));
    }

    @Test
    void aBaseNamesEachPartAndFeeOnce() {
        assertEquals("base", field(() -> FeeBase.of(OrderPart.ITEM, OrderPart.TAX, OrderPart.ITEM)));
        assertEquals("base", field(() -> new FeeBase(List.of(), List.of("LISTING", "LISTING"))));
    }

    @Test
    void aTextThatIsNoNumberIsRefusedByItsField() {
        for (String wrong : List.of("abc", "", "1,5", "1E+999999", "1.2345678")) {
            SaleOrder.Builder order = SaleOrder.builder(CurrencyUnit.GBP);
            assertEquals("lines/0/unit_price", field(() -> order.line(wrong, 1)));
            assertEquals("tip", field(() -> order.part(OrderPart.TIP, wrong)));
            PricingTerms.Builder terms = PricingTerms.builder(FeeSchedule.none(CurrencyUnit.GBP));
            assertEquals("shipping_charged", field(() -> terms.shippingCharged(wrong)));
            assertEquals("shipping_paid", field(() -> terms.shippingPaid(wrong)));
            assertEquals("seller_discount", field(() -> terms.sellerDiscount(wrong)));
            assertEquals("tax_percent", field(() -> terms.taxIncluded(wrong)));
            assertEquals("tax_percent", field(() -> terms.taxOnTop(wrong)));
            assertEquals("margin_percent", field(() -> PriceTarget.marginPercent(wrong)));
            assertEquals("markup_percent", field(() -> PriceTarget.markupPercent(wrong)));
        }
        String text = assertThrows(NozzlyException.class, () -> PriceTarget.marginPercent("abc"))
                .getMessage();
        assertEquals("abc is not a number; write it as digits with a point, such as 0.30", text);
    }

    @Test
    void anAssumedExchangeRateIsToldOnlyWhereItMatters() {
        SaleOrder order = SaleOrder.builder(CurrencyUnit.GBP).line("20", 1).build();
        FeeBreakdown assumed = Fees.of(SCHEDULES.get("etsy-gb"), order);
        assertEquals(
                PricingWarning.EXCHANGE_RATE_ASSUMED, assumed.warnings().get(0).code());
        assertTrue(assumed.warnings().get(0).message().toString().contains("usd_rate"));
        SaleOrder given = SaleOrder.builder(CurrencyUnit.GBP)
                .line("20", 1)
                .fact("USD_RATE", "1")
                .build();
        assertEquals(List.of(), Fees.of(SCHEDULES.get("etsy-gb"), given).warnings());
        assertEquals(List.of(), Fees.of(SCHEDULES.get("ebay-gb-media"), order).warnings());
        SaleOrder nothing = SaleOrder.builder(CurrencyUnit.GBP)
                .line("20", 0)
                .part(OrderPart.SHIPPING, "3")
                .build();
        assertEquals(gbp("0"), Fees.of(SCHEDULES.get("etsy-gb"), nothing).total());
        assertEquals(List.of(), Fees.of(SCHEDULES.get("etsy-gb"), nothing).warnings());
        SaleOrder dollars = SaleOrder.builder(CurrencyUnit.USD)
                .line("20", 1)
                .fact("usdRate", "3")
                .build();
        assertEquals(
                usd("0.20"), Fees.of(SCHEDULES.get("etsy-us"), dollars).fees().get("LISTING"));
    }

    @Test
    void factsAreTypedAndNamedLoosely() {
        SaleFacts facts = SaleFacts.of(Map.of("trailing_365_sales_usd", 9999.99, "Ad_Attributed", "TRUE"));
        assertTrue(facts.holds(FactTest.below("trailing365SalesUsd", "10000")));
        assertFalse(facts.holds(FactTest.atLeast("trailing365SalesUsd", "10000")));
        assertTrue(facts.holds(FactTest.equal("adAttributed", "true")));
        assertFalse(facts.holds(FactTest.equal("cardRegion", "domestic")));
        assertFalse(facts.holds(FactTest.equal("unknown", "x")));
        assertFalse(facts.holds(FactTest.below("unknown", "1")));
        assertFalse(facts.holds(FactTest.atLeast("unknown", "1")));
        assertEquals(
                "facts/sellerAgeDays",
                field(() -> facts.with("seller_age_days", "old").holds(FactTest.below("sellerAgeDays", "30"))));
        assertEquals("facts/usdRate", field(() -> facts.with("usdRate", "0").givenRate(CurrencyUnit.USD)));
        assertEquals("facts/usdRate", field(() -> facts.with("usdRate", "1E+99").givenRate(CurrencyUnit.USD)));
        assertEquals(facts, SaleFacts.of(facts.given()));
        assertEquals(facts.hashCode(), SaleFacts.of(facts.given()).hashCode());
        assertFalse(facts.equals(SaleFacts.DEFAULTS) || facts.equals((Object) "x"));
        assertTrue(facts.toString().contains("adattributed=TRUE"));
    }

    @Test
    void aComponentCountsFromItsFirstDay() {
        FeeSchedule schedule = SCHEDULES.get("etsy-gb");
        SaleOrder order = SaleOrder.builder(CurrencyUnit.GBP).line("100", 1).build();
        FeeSchedule dated = FeeSchedule.of(
                "own", CurrencyUnit.GBP, List.of(schedule.components().get(1).from(ScheduleDate.parse("2024-09"))));
        assertEquals(gbp("0"), Fees.of(dated, order, LocalDate.of(2024, 8, 31)).total());
        assertEquals(
                gbp("6.50"), Fees.of(dated, order, LocalDate.of(2024, 9, 1)).total());
        assertEquals(gbp("6.50"), Fees.of(dated, order).total());
    }

    @Test
    void aStallIsSharedOnlyWhenSalesAreExpected() {
        FeeSchedule schedule = FeeSchedule.of(
                "own",
                CurrencyUnit.GBP,
                List.of(
                        FeeComponent.fixed(
                                "STALL", FeeTrigger.EVENT, FeeTiers.single(FeeTier.open(new BigDecimal("40")))),
                        FeeComponent.fixed(
                                "SHOP", FeeTrigger.MONTH, FeeTiers.single(FeeTier.open(new BigDecimal("39")))),
                        FeeComponent.fixed(
                                "YEAR", FeeTrigger.YEARLY, FeeTiers.single(FeeTier.open(new BigDecimal("39"))))));
        SaleOrder.Builder order = SaleOrder.builder(CurrencyUnit.GBP).line("20", 1);
        assertEquals(gbp("0"), Fees.of(schedule, order.build()).total());
        order.fact("expected_sales_per_event", 30).fact("expectedSalesPerMonth", 100);
        assertEquals(
                Map.of("STALL", gbp("1.33"), "SHOP", gbp("0.39")),
                Fees.of(schedule, order.build()).fees());
        order.fact("expected_sales_per_event", 0);
        assertEquals("facts/expectedSalesPerEvent", field(() -> Fees.of(schedule, order.build())));
    }

    private static FeeSchedule linear(CurrencyUnit currency, String rate, String fixed) {
        return FeeSchedule.of(
                "own",
                currency,
                List.of(
                        FeeComponent.percent(
                                "SHARE",
                                FeeTrigger.ORDER,
                                FeeBase.of(OrderPart.ITEM, OrderPart.SELLER_DISCOUNT),
                                FeeTiers.single(FeeTier.open(new BigDecimal(rate)))),
                        FeeComponent.fixed(
                                "FLAT", FeeTrigger.PAYMENT, FeeTiers.single(FeeTier.open(new BigDecimal(fixed))))));
    }

    private static Optional<Money> withEnding(String ending, String cost) {
        return ChannelPricing.of(PricingTerms.builder(FeeSchedule.none(CurrencyUnit.GBP))
                        .priceEnding(ending)
                        .build())
                .breakEven(gbp(cost))
                .listPrice();
    }

    private static ChannelPricing yenEnding(String ending) {
        return ChannelPricing.of(
                PricingTerms.builder(FeeSchedule.none(JPY)).priceEnding(ending).build());
    }

    private static boolean reaches(ChannelPricing channel, long price, PriceTarget target) {
        Price row = channel.forward(Money.ofMinor(CurrencyUnit.GBP, price), gbp("500000"));
        BigDecimal wanted = row.revenue()
                .getAmount()
                .multiply(((PriceTarget.Margin) target).margin().fraction());
        return row.profit().getAmount().compareTo(wanted) >= 0;
    }

    private static String reason(PriceAnswer answer) {
        assertEquals(Optional.empty(), answer.listPrice());
        return assertInstanceOf(PriceAnswer.Unreachable.class, answer).reason().toString();
    }

    private static String field(org.junit.jupiter.api.function.Executable wrong) {
        return assertThrows(NozzlyException.class, wrong).fieldErrors().get(0).field();
    }

    private static Money gbp(String amount) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount));
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
