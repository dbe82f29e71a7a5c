package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.pricing.SaleOrder;
import app.nozzly.problem.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whose fees of which order are asked for. Bare amounts are in the schedule's currency. Immutable. */
record FeesRequest(String schedule, Optional<LocalDate> on, OrderInput order) {

    SaleOrder sale(CurrencyUnit currency) {
        List<SaleOrder> made = new ArrayList<>();
        new Validation(FeesRequest.class)
                .collect("order", () -> made.add(order.sale(new Amounts(currency))))
                .done();
        return made.get(0);
    }

    /** An order as callers write it. Immutable. */
    record OrderInput(
            List<LineInput> lines,
            Optional<MoneyInput> shipping,
            Optional<MoneyInput> sellerDiscount,
            Optional<MoneyInput> platformDiscount,
            Optional<MoneyInput> giftWrap,
            Optional<MoneyInput> tax,
            Optional<MoneyInput> tip,
            Map<String, Object> facts) {

        private SaleOrder sale(Amounts amounts) {
            Map<OrderPart, Money> parts = new EnumMap<>(OrderPart.class);
            put(parts, OrderPart.SHIPPING, amounts.posted(shipping, "shipping"));
            put(parts, OrderPart.SELLER_DISCOUNT, amounts.posted(sellerDiscount, "seller_discount"));
            put(parts, OrderPart.PLATFORM_DISCOUNT, amounts.posted(platformDiscount, "platform_discount"));
            put(parts, OrderPart.GIFT_WRAP, amounts.posted(giftWrap, "gift_wrap"));
            put(parts, OrderPart.TAX, amounts.posted(tax, "tax"));
            put(parts, OrderPart.TIP, amounts.posted(tip, "tip"));
            return new SaleOrder(amounts.currency(), lines(amounts), parts, SaleFacts.of(FactsInput.texts(facts)));
        }

        private List<SaleOrder.Line> lines(Amounts amounts) {
            List<SaleOrder.Line> read = new ArrayList<>();
            Validation validation = new Validation(FeesRequest.class);
            for (int index = 0; index < lines.size(); index++) {
                LineInput line = lines.get(index);
                validation.collect("lines/" + index, () -> read.add(line.line(amounts)));
            }
            validation.done();
            return read;
        }

        private static void put(Map<OrderPart, Money> parts, OrderPart part, Optional<Money> amount) {
            amount.ifPresent(given -> parts.put(part, given));
        }
    }

    /** A line as callers write it. Immutable. */
    record LineInput(MoneyInput unitPrice, long quantity) {

        private SaleOrder.Line line(Amounts amounts) {
            return new SaleOrder.Line(
                    amounts.posted(Optional.of(unitPrice), "unit_price").orElseThrow(), quantity);
        }
    }
}
