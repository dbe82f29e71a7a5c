package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Worked orders, to the cent. */
class FeeExamplesTest {

    private static final FeeSchedules SCHEDULES = FeeSchedules.bundled();

    @Test
    void everyWorkedOrderComesOutToTheCent() throws IOException {
        for (Object entry : Json.list(
                Json.map(SharedFiles.json("samples/fee-examples.json")).get("cases"))) {
            Map<String, Object> example = Json.map(entry);
            FeeSchedule schedule = SCHEDULES.get((String) example.get("schedule"));
            FeeBreakdown actual = Fees.of(schedule, order(schedule, Json.map(example.get("order"))));
            check(Json.map(example.get("expected")), actual, example.toString());
        }
    }

    @Test
    void everyWorkedReversePriceComesOutToTheCent() throws IOException {
        for (Object entry : Json.list(
                Json.map(SharedFiles.json("samples/price-examples.json")).get("cases"))) {
            Map<String, Object> example = Json.map(entry);
            Map<String, Object> expected = Json.map(example.get("expected"));
            ChannelPricing channel = ChannelPricing.of(terms(example));
            org.joda.money.Money cost = money(channel, (String) example.get("cost"));
            PriceTarget target = target(channel, Json.map(example.get("target")));
            PriceAnswer answer = channel.solve(cost, target);
            assertEquals(expected.get("feasible"), answer.price().isPresent(), example.toString());
            if (answer instanceof Price price) {
                check(expected, price, example.toString());
                assertEquals(
                        price.list().getAmountMinorLong(), channel.listPriceMinor(cost.getAmountMinorLong(), target));
            } else {
                assertEquals(ChannelPricing.UNREACHABLE, channel.listPriceMinor(cost.getAmountMinorLong(), target));
            }
        }
    }

    private static void check(Map<String, Object> expected, Price price, String message) {
        assertEquals(expected.get("listPrice"), text(price.list()), message);
        assertEquals(expected.get("revenue"), text(price.revenue()), message);
        assertEquals(expected.get("tax"), text(price.tax()), message);
        assertEquals(expected.get("netRevenue"), text(price.netRevenue()), message);
        assertEquals(expected.get("profit"), text(price.profit()), message);
        assertEquals(
                expected.get("marginPercent"),
                price.marginPercent().map(Object::toString).orElse(null),
                message);
        assertEquals(
                expected.get("markupPercent"),
                price.markupPercent().map(Object::toString).orElse(null),
                message);
        assertEquals(
                expected.get("failsAgainAt"),
                price.failsAgainAt().map(FeeExamplesTest::text).orElse(null),
                message);
        check(withTotal(expected), price.fees(), message);
    }

    private static Map<String, Object> withTotal(Map<String, Object> expected) {
        Map<String, Object> copy = new TreeMap<>(expected.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        copy.put("total", expected.get("feesTotal"));
        return copy;
    }

    private static void check(Map<String, Object> expected, FeeBreakdown actual, String message) {
        Map<String, BigDecimal> fees = new TreeMap<>();
        Json.map(expected.get("fees")).forEach((code, amount) -> fees.put(code, number(amount)));
        fees.values().removeIf(amount -> amount.signum() == 0);
        Map<String, BigDecimal> actualFees = new TreeMap<>();
        actual.fees().forEach((code, amount) -> actualFees.put(code, number(text(amount))));
        assertEquals(fees, actualFees, message);
        assertEquals(number(expected.get("feesSubtotal")), number(text(actual.subtotal())), message);
        assertEquals(number(expected.get("taxOnFees")), number(text(actual.taxOnFees())), message);
        assertEquals(expected.get("taxIncluded"), actual.taxIncluded(), message);
        assertEquals(number(expected.get("total")), number(text(actual.total())), message);
    }

    private static SaleOrder order(FeeSchedule schedule, Map<String, Object> given) {
        SaleOrder.Builder order = SaleOrder.builder(schedule.currency());
        for (Object line : Json.list(given.get("lines"))) {
            order.line((String) Json.map(line).get("unitPrice"), Long.parseLong((String)
                    Json.map(line).get("quantity")));
        }
        for (OrderPart part : OrderPart.values()) {
            if (given.containsKey(part.name())) {
                order.part(part, (String) given.get(part.name()));
            }
        }
        return order.facts(SaleFacts.of(Json.map(given.get("facts")))).build();
    }

    private static PricingTerms terms(Map<String, Object> example) {
        PricingTerms.Builder terms = PricingTerms.builder(SCHEDULES.get((String) example.get("schedule")))
                .quantity(Long.parseLong((String) example.getOrDefault("quantity", "1")))
                .shippingCharged((String) example.getOrDefault("shippingCharged", "0"))
                .shippingPaid((String) example.getOrDefault("shippingPaid", "0"))
                .sellerDiscount((String) example.getOrDefault("sellerDiscount", "0"))
                .priceEnding((String) example.getOrDefault("priceEnding", ""))
                .facts(SaleFacts.of(Json.map(example.get("facts"))));
        String tax = (String) example.getOrDefault("taxPercent", "0");
        return (Boolean.TRUE.equals(example.get("taxIncluded")) ? terms.taxIncluded(tax) : terms.taxOnTop(tax)).build();
    }

    private static PriceTarget target(ChannelPricing channel, Map<String, Object> target) {
        Map.Entry<String, Object> only = List.copyOf(target.entrySet()).get(0);
        String value = (String) only.getValue();
        return switch (only.getKey()) {
            case "marginPercent" -> PriceTarget.marginPercent(value);
            case "markupPercent" -> PriceTarget.markupPercent(value);
            default -> PriceTarget.profit(money(channel, value));
        };
    }

    private static org.joda.money.Money money(ChannelPricing channel, String amount) {
        return org.joda.money.Money.of(channel.terms().currency(), new BigDecimal(amount));
    }

    private static String text(org.joda.money.Money money) {
        return money.getAmount().toPlainString();
    }

    private static BigDecimal number(Object text) {
        return new BigDecimal((String) text).stripTrailingZeros();
    }
}
