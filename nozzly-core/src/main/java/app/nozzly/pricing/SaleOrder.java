package app.nozzly.pricing;

import app.nozzly.pricing.internal.Amounts;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An order as fees see it: lines, amounts that belong to the whole order, and facts. Immutable.
 *
 * @param currency currency of every amount
 * @param lines in the order in which order amounts are spread over them; a line of quantity 0 counts as absent
 * @param parts amounts of the order, zero or more each; a part that is absent is zero; never {@link OrderPart#ITEM}, which is the sum of the lines
 * @param facts what is known beside the amounts
 */
public record SaleOrder(CurrencyUnit currency, List<Line> lines, Map<OrderPart, Money> parts, SaleFacts facts) {

    public SaleOrder {
        lines = List.copyOf(lines);
        parts = Collections.unmodifiableMap(new EnumMap<>(parts.isEmpty() ? new EnumMap<>(OrderPart.class) : parts));
        for (int index = 0; index < lines.size(); index++) {
            Amounts.minor(currency, lines.get(index).unitPrice(), "lines/" + index + "/unit_price");
        }
        for (Map.Entry<OrderPart, Money> part : parts.entrySet()) {
            Amounts.minor(currency, part.getValue(), Amounts.field(part.getKey()));
        }
        requireTotal(lines);
        if (parts.containsKey(OrderPart.ITEM)) {
            throw NozzlyException.invalid(SaleOrder.class, "item", "order.item");
        }
    }

    private static void requireTotal(List<Line> lines) {
        BigDecimal total = lines.stream()
                .map(line -> line.unitPrice().getAmountMinor().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.valueOf(Amounts.LARGEST_TOTAL)) > 0) {
            throw NozzlyException.invalid(SaleOrder.class, "lines", "order.too_large", total.toPlainString());
        }
    }

    public static Builder builder(CurrencyUnit currency) {
        return new Builder(currency);
    }

    /** An amount of the order, zero when it was not given. Item is the sum of the lines. */
    public Money part(OrderPart part) {
        if (part == OrderPart.ITEM) {
            return lines.stream()
                    .map(line -> line.unitPrice().multipliedBy(line.quantity()))
                    .reduce(Money.zero(currency), Money::plus);
        }
        return parts.getOrDefault(part, Money.zero(currency));
    }

    /**
     * One line.
     *
     * @param unitPrice price of a unit before any discount, zero or more
     * @param quantity units, zero or more
     */
    public record Line(Money unitPrice, long quantity) {

        public Line {
            Amounts.quantity(quantity, 0, "quantity");
        }
    }

    /** Collects an order. Not thread-safe. Amounts in decimal form are in major units. */
    public static final class Builder {

        private final CurrencyUnit currency;
        private final List<Line> lines = new ArrayList<>();
        private final Map<OrderPart, Money> parts = new EnumMap<>(OrderPart.class);
        private SaleFacts facts = SaleFacts.DEFAULTS;

        private Builder(CurrencyUnit currency) {
            this.currency = currency;
        }

        public Builder line(String unitPrice, long quantity) {
            String field = "lines/" + lines.size();
            Amounts.quantity(quantity, 0, field + "/quantity");
            lines.add(new Line(Amounts.money(currency, unitPrice, field + "/unit_price"), quantity));
            return this;
        }

        public Builder part(OrderPart part, String amount) {
            parts.put(part, Amounts.money(currency, amount, Amounts.field(part)));
            return this;
        }

        public Builder fact(String name, Object value) {
            facts = facts.with(name, value);
            return this;
        }

        public Builder facts(SaleFacts newFacts) {
            facts = newFacts;
            return this;
        }

        public SaleOrder build() {
            return new SaleOrder(currency, lines, parts, facts);
        }
    }
}
