package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeBreakdown;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.SaleOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The forward calculation over an order of any number of lines. */
@SuppressWarnings("EnumOrdinal") // parts index a long array
public final class OrderFees {

    private static final OrderPart[] PARTS = OrderPart.values();
    private static final int ITEM = OrderPart.ITEM.ordinal();

    private final PreparedFees fees;
    private final long[] units;
    private final long[] order;
    private final long[][] lines;
    private final long orderMeasure;

    private OrderFees(PreparedFees fees, SaleOrder sale) {
        this.fees = fees;
        List<SaleOrder.Line> sold =
                sale.lines().stream().filter(line -> line.quantity() > 0).toList();
        units = sold.stream().mapToLong(SaleOrder.Line::quantity).toArray();
        order = new long[PARTS.length];
        sale.parts().forEach((part, amount) -> order[part.ordinal()] = amount.getAmountMinorLong());
        lines = new long[units.length][PARTS.length];
        for (int line = 0; line < units.length; line++) {
            lines[line][ITEM] = sold.get(line).unitPrice().getAmountMinorLong() * units[line];
            order[ITEM] += lines[line][ITEM];
        }
        orderMeasure = measured(order);
        if (java.util.Arrays.stream(fees.components()).anyMatch(PreparedComponent::isPerLine)) {
            spread();
        }
    }

    /** Fees of an order in the currency of the schedule. */
    public static FeeBreakdown breakdown(PreparedFees fees, SaleOrder sale) {
        sale.lines().forEach(line -> Amounts.minor(fees.currency(), line.unitPrice(), "lines/unit_price"));
        sale.parts().forEach((part, amount) -> Amounts.minor(fees.currency(), amount, Amounts.field(part)));
        OrderFees calculation = new OrderFees(fees, sale);
        boolean sold = calculation.units.length > 0;
        return breakdown(fees, calculation.byCode(), sold);
    }

    /** A breakdown of the amounts by code of an order that sold something. */
    public static FeeBreakdown breakdown(PreparedFees fees, long[] byCode) {
        return breakdown(fees, byCode, true);
    }

    private static FeeBreakdown breakdown(PreparedFees fees, long[] byCode, boolean sold) {
        CurrencyUnit currency = fees.currency();
        Map<String, Money> amounts = new LinkedHashMap<>();
        long subtotal = 0;
        for (int code = 0; code < byCode.length; code++) {
            subtotal = Amounts.fees(subtotal + byCode[code]);
            if (byCode[code] != 0) {
                amounts.put(fees.codes().get(code), Money.ofMinor(currency, byCode[code]));
            }
        }
        return new FeeBreakdown(
                currency,
                amounts,
                Money.ofMinor(currency, subtotal),
                Money.ofMinor(currency, fees.taxOn(subtotal)),
                fees.isTaxIncluded(),
                Money.ofMinor(currency, fees.total(subtotal)),
                sold ? fees.warnings() : List.of());
    }

    private long[] byCode() {
        long[] byCode = new long[fees.codes().size()];
        if (units.length > 0) {
            long subtotal = 0;
            for (PreparedComponent component : fees.components()) {
                long amount = component.limited(sum(component, byCode));
                subtotal = Amounts.fees(subtotal + amount);
                byCode[component.code()] += amount;
            }
        }
        return byCode;
    }

    private long sum(PreparedComponent component, long[] byCode) {
        if (!component.isPerLine()) {
            return component.scopeAmount(component.base(order, byCode), component.measure(0, orderMeasure), 1);
        }
        long sum = 0;
        for (int line = 0; line < units.length; line++) {
            long amount = component.scopeAmount(
                    component.base(lines[line], byCode),
                    component.measure(measured(lines[line]), orderMeasure),
                    units[line]);
            sum = Amounts.fees(sum + (component.trigger() == FeeTrigger.LINE ? amount : amount * units[line]));
        }
        return sum;
    }

    /**
     * Gives every line its share of the order's amounts: half up by line value, the last line what is left. Without any line value the last line
     * takes everything.
     */
    private void spread() {
        int last = units.length - 1;
        for (int part = 0; part < PARTS.length && last >= 0; part++) {
            if (part != ITEM) {
                long left = order[part];
                for (int line = 0; line < last && order[ITEM] > 0; line++) {
                    lines[line][part] = Amounts.share(order[part], lines[line][ITEM], order[ITEM]);
                    left -= lines[line][part];
                }
                lines[last][part] = left;
            }
        }
    }

    private static long measured(long[] amounts) {
        long measure = 0;
        for (OrderPart part : PARTS) {
            measure += part.isMeasured() ? part.sign() * amounts[part.ordinal()] : 0;
        }
        return measure;
    }
}
