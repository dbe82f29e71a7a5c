package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Law 6: the answer reaches the target, every lower grid price fails, and the answer is monotone in cost and target. */
class LeastPriceTest {

    /** The pipeline scans a thousand, a change in the works some of every schedule. */
    private static final int SCANS = Integer.getInteger("nozzly.scans", 270);

    private static final List<FeeSchedule> BUNDLED = FeeSchedules.bundled().all();

    @Property(tries = 400)
    void noLowerPriceOfTheGridReachesTheTarget(@ForAll long seed) {
        Generated generated = new Generated(seed);
        FeeSchedule schedule = generated.schedule(generated.currency());
        PricingTerms terms = generated.terms(schedule);
        long cost = generated.random.nextInt(4) == 0 ? 0 : generated.random.nextInt(1200);
        PriceTarget target = generated.target(schedule.currency(), cost);
        compareWithScan(terms, cost, target, 2500);
    }

    @Property(tries = 1500)
    void theAnswerNeverFallsWhenCostOrTargetRises(@ForAll long seed) {
        Generated generated = new Generated(seed);
        FeeSchedule schedule = generated.schedule(generated.currency());
        ChannelPricing channel = ChannelPricing.of(generated.terms(schedule));
        long cost = 1L + generated.random.nextInt(3000);
        BigDecimal margin = BigDecimal.valueOf(generated.random.nextInt(900), 1);
        long price = orMost(channel.listPriceMinor(cost, PriceTarget.marginPercent(margin.toPlainString())));
        String higher =
                margin.add(BigDecimal.valueOf(generated.random.nextInt(50), 1)).toPlainString();
        assertTrue(price
                <= orMost(channel.listPriceMinor(
                        cost + 1 + generated.random.nextInt(20), PriceTarget.marginPercent(margin.toPlainString()))));
        assertTrue(price <= orMost(channel.listPriceMinor(cost, PriceTarget.marginPercent(higher))));
    }

    /** Law 7 for the reverse price. */
    @Property(tries = 500)
    void equalMinorUnitsGiveEqualPrices(@ForAll long seed) {
        List<Long> prices = java.util.stream.Stream.of("JPY", "GBP", "KWD")
                .map(code -> {
                    Generated generated = new Generated(seed);
                    FeeSchedule schedule = generated.schedule(CurrencyUnit.of(code));
                    PricingTerms drawn = generated.terms(schedule);
                    PricingTerms terms = new PricingTerms(
                            schedule,
                            drawn.quantity(),
                            drawn.shipping(),
                            drawn.sellerDiscount(),
                            drawn.tax(),
                            java.util.Optional.empty(),
                            drawn.facts(),
                            drawn.on());
                    long found = ChannelPricing.of(terms).listPriceMinor(457, PriceTarget.marginPercent("31.5"));
                    return found > 1_000_000 ? ChannelPricing.UNREACHABLE : found;
                })
                .toList();
        assertEquals(prices.get(0), prices.get(1));
        assertEquals(prices.get(1), prices.get(2));
    }

    /** The figures of a row are those of the public calculation of an order's fees, on every schedule. */
    @Property(tries = 2000)
    void aRowHasTheFeesOfItsOrder(@ForAll long seed) {
        Generated generated = new Generated(seed);
        PricingTerms terms = bundledTerms(generated, generated.random.nextInt(BUNDLED.size()));
        long price = generated.random.nextInt(generated.random.nextBoolean() ? 3_000 : 1_200_000);
        long cost = generated.random.nextInt(3_000);
        Price row = ChannelPricing.of(terms)
                .forward(Money.ofMinor(terms.currency(), price), Money.ofMinor(terms.currency(), cost));
        Sale sale = sale(terms, price, cost);
        assertEquals(sale.fees(), row.fees());
        assertEquals(sale.revenue(), row.revenue().getAmountMinorLong());
        assertEquals(sale.profit(), row.profit().getAmountMinorLong());
    }

    @Test
    @Tag("slow")
    void casesOverAllSchedulesEqualAFullScan() {
        long seed = Long.getLong("nozzly.seed", 20_261_120L);
        System.out.println("seed of the scan: " + seed);
        Generated generated = new Generated(seed);
        for (int run = 0; run < SCANS; run++) {
            PricingTerms terms = bundledTerms(generated, run % BUNDLED.size());
            long cost = generated.random.nextInt(run % 20 == 0 ? 300_000 : 2_000);
            PriceTarget target = generated.target(terms.currency(), cost);
            ChannelPricing channel = ChannelPricing.of(terms);
            long answer = channel.listPriceMinor(cost, target);
            long end = answer == ChannelPricing.UNREACHABLE ? 4_000 : Math.min(answer, 20_000);
            for (long price = first(terms); price <= end; price += step(terms)) {
                Price row =
                        channel.forward(Money.ofMinor(terms.currency(), price), Money.ofMinor(terms.currency(), cost));
                Sale sale = new Sale(
                        row.revenue().getAmountMinorLong(),
                        row.fees(),
                        row.profit().getAmountMinorLong());
                assertEquals(price == answer, reaches(sale, terms, cost, target), terms + " " + cost + " " + target);
            }
        }
    }

    private static PricingTerms bundledTerms(Generated generated, int index) {
        PricingTerms drawn = generated.terms(BUNDLED.get(index));
        SaleFacts facts = drawn.facts()
                .with("adAttributed", generated.random.nextBoolean())
                .with("channel", generated.random.nextBoolean() ? "ONLINE" : "IN_PERSON")
                .with("buyerCountryDiffers", generated.random.nextBoolean());
        return new PricingTerms(
                drawn.schedule(),
                drawn.quantity(),
                drawn.shipping(),
                drawn.sellerDiscount(),
                drawn.tax(),
                drawn.priceEnding(),
                facts,
                drawn.on());
    }

    private static long step(PricingTerms terms) {
        return terms.priceEnding()
                .map(ending -> ending.stepMinor(terms.currency()))
                .orElse(1L);
    }

    private static long first(PricingTerms terms) {
        long first = terms.priceEnding()
                .map(ending -> ending.remainderMinor(terms.currency()))
                .orElse(1L);
        return first == 0 ? step(terms) : first;
    }

    /** Every grid price below the answer, or up to a limit where there is none or a far one, is put through the rules as they are written. */
    private static void compareWithScan(PricingTerms terms, long cost, PriceTarget target, long limit) {
        ChannelPricing channel = ChannelPricing.of(terms);
        long answer = channel.listPriceMinor(cost, target);
        long end = answer == ChannelPricing.UNREACHABLE ? limit : Math.min(limit, answer - 1);
        for (long price = first(terms); price <= end; price += step(terms)) {
            if (reaches(sale(terms, price, cost), terms, cost, target)) {
                assertEquals(answer, price, () -> terms + " cost " + cost + " " + target);
            }
        }
        if (answer != ChannelPricing.UNREACHABLE) {
            assertEquals(0, Math.floorMod(answer - first(terms), step(terms)));
            assertTrue(
                    reaches(sale(terms, answer, cost), terms, cost, target),
                    () -> terms + " cost " + cost + " " + target);
            Price row = channel.solve(Money.ofMinor(terms.currency(), cost), target)
                    .price()
                    .orElseThrow();
            assertEquals(answer, row.list().getAmountMinorLong());
        }
    }

    private record Sale(long revenue, FeeBreakdown fees, long profit) {}

    /** Forward by the public calculation of an order's fees, tax by exact fractions. */
    private static Sale sale(PricingTerms terms, long price, long cost) {
        CurrencyUnit currency = terms.currency();
        long quantity = terms.quantity();
        long gross = price * quantity
                + terms.shipping().charged().getAmountMinorLong()
                - terms.sellerDiscount().getAmountMinorLong();
        Fraction rate = Fraction.of(terms.tax().rate().fraction());
        Fraction exact = terms.tax().included()
                ? Fraction.of(gross).times(rate).over(Fraction.of(1).plus(rate))
                : Fraction.of(gross).times(rate);
        long tax = gross <= 0 ? 0 : exact.rounded(0).minor(0);
        long revenue = terms.tax().included() ? gross - tax : gross;
        java.util.Map<OrderPart, Money> parts = new java.util.EnumMap<>(OrderPart.class);
        parts.put(OrderPart.SHIPPING, terms.shipping().charged());
        parts.put(OrderPart.SELLER_DISCOUNT, terms.sellerDiscount());
        parts.put(OrderPart.TAX, Money.ofMinor(currency, terms.tax().included() ? 0 : tax));
        SaleOrder order = new SaleOrder(
                currency, List.of(new SaleOrder.Line(Money.ofMinor(currency, price), quantity)), parts, terms.facts());
        FeeBreakdown fees = Fees.of(terms.schedule(), order);
        long profit = revenue
                - fees.total().getAmountMinorLong()
                - cost * quantity
                - terms.shipping().paid().getAmountMinorLong();
        return new Sale(revenue, fees, profit);
    }

    private static boolean reaches(Sale sale, PricingTerms terms, long cost, PriceTarget target) {
        long revenue = sale.revenue();
        long profit = sale.profit();
        if (target instanceof PriceTarget.Margin margin) {
            return revenue > 0
                    && BigDecimal.valueOf(profit)
                                    .compareTo(margin.margin().fraction().multiply(BigDecimal.valueOf(revenue)))
                            >= 0;
        }
        if (target instanceof PriceTarget.Markup markup) {
            return BigDecimal.valueOf(profit)
                            .compareTo(markup.markup().fraction().multiply(BigDecimal.valueOf(cost * terms.quantity())))
                    >= 0;
        }
        return profit >= ((PriceTarget.Profit) target).profit().getAmountMinorLong();
    }

    private static long orMost(long price) {
        return price == ChannelPricing.UNREACHABLE ? Long.MAX_VALUE : price;
    }
}
