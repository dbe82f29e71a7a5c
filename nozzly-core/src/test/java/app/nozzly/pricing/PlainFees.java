package app.nozzly.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * The fee rules written down a second time, sentence by sentence, in exact fractions of major units and without any thought of speed. Shares no
 * arithmetic with the library.
 */
final class PlainFees {

    private final FeeSchedule schedule;
    private final SaleFacts facts;
    private final int decimals;
    private final List<SaleOrder.Line> lines;
    private final Map<OrderPart, Fraction> order = new EnumMap<>(OrderPart.class);
    private final List<Map<OrderPart, Fraction>> shares = new ArrayList<>();
    final Map<String, Fraction> fees = new LinkedHashMap<>();

    PlainFees(FeeSchedule schedule, SaleOrder sale) {
        this.schedule = schedule;
        facts = sale.facts();
        decimals = schedule.currency().getDecimalPlaces();
        lines = sale.lines().stream().filter(line -> line.quantity() != 0).toList();
        for (OrderPart part : OrderPart.values()) {
            order.put(part, Fraction.of(sale.part(part).getAmount()));
        }
        spread();
        if (!lines.isEmpty()) {
            for (FeeComponent component : schedule.components()) {
                if (component.condition().stream().allMatch(this::holds)) {
                    fees.merge(component.code(), component(component), Fraction::plus);
                }
            }
        }
        fees.values().removeIf(fee -> fee.compareTo(Fraction.ZERO) == 0);
    }

    Fraction subtotal() {
        return fees.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction tax() {
        TaxOnFees tax = schedule.taxOnFees().orElse(new TaxOnFees(BigDecimal.ZERO, false, false));
        if (tax.waivedWithTaxId() && facts.isTrue("tax_id")) {
            return Fraction.ZERO;
        }
        Fraction rate = Fraction.of(tax.rate());
        Fraction exact = tax.included()
                ? subtotal().times(rate).over(Fraction.of(1).plus(rate))
                : subtotal().times(rate);
        return exact.rounded(decimals);
    }

    Fraction total() {
        boolean included = schedule.taxOnFees().map(TaxOnFees::included).orElse(false);
        return included ? subtotal() : subtotal().plus(tax());
    }

    private boolean holds(FactTest test) {
        if (test.relation() == FactTest.Relation.EQUALS) {
            return facts.value(test.fact()).equals(java.util.Optional.of(test.value()));
        }
        if (facts.value(test.fact()).isEmpty()) {
            return false;
        }
        int order = new BigDecimal(facts.value(test.fact()).get()).compareTo(new BigDecimal(test.value()));
        return test.relation() == FactTest.Relation.BELOW ? order < 0 : order >= 0;
    }

    private void spread() {
        for (SaleOrder.Line line : lines) {
            Map<OrderPart, Fraction> share = new EnumMap<>(OrderPart.class);
            share.put(OrderPart.ITEM, value(line));
            shares.add(share);
        }
        Fraction all = order.get(OrderPart.ITEM);
        for (OrderPart part : OrderPart.values()) {
            Fraction given = Fraction.ZERO;
            for (int line = 0; line < lines.size() && part != OrderPart.ITEM; line++) {
                boolean last = line == lines.size() - 1;
                Fraction share = last
                        ? order.get(part).minus(given)
                        : all.compareTo(Fraction.ZERO) == 0
                                ? Fraction.ZERO
                                : order.get(part)
                                        .times(value(lines.get(line)))
                                        .over(all)
                                        .rounded(decimals);
                shares.get(line).put(part, share);
                given = given.plus(share);
            }
        }
    }

    private static Fraction value(SaleOrder.Line line) {
        return Fraction.of(line.unitPrice().getAmount()).times(Fraction.of(line.quantity()));
    }

    private Fraction component(FeeComponent component) {
        Fraction sum = Fraction.ZERO;
        switch (component.trigger()) {
            case ORDER, PAYMENT -> sum = scope(component, base(component, order), orderMeasure());
            case LINE -> {
                for (Map<OrderPart, Fraction> line : shares) {
                    sum = sum.plus(scope(component, base(component, line), lineMeasure(component, line, 1)));
                }
            }
            case ITEM_UNIT, LISTING_OR_RENEWAL -> {
                for (int line = 0; line < lines.size(); line++) {
                    long units = lines.get(line).quantity();
                    Fraction base = base(component, shares.get(line)).over(Fraction.of(units));
                    Fraction each = scope(component, base, lineMeasure(component, shares.get(line), units));
                    sum = sum.plus(each.times(Fraction.of(units)));
                }
            }
            default -> {}
        }
        if (isSummed(component)) {
            sum = limited(component, sum, true);
        }
        return sum.rounded(decimals);
    }

    private static boolean isSummed(FeeComponent component) {
        return component.trigger() == FeeTrigger.LINE || component.trigger() == FeeTrigger.ITEM_UNIT;
    }

    private Fraction base(FeeComponent component, Map<OrderPart, Fraction> amounts) {
        Fraction base = Fraction.ZERO;
        for (OrderPart part : component.base().parts()) {
            Fraction amount = amounts.get(part);
            base = part == OrderPart.SELLER_DISCOUNT ? base.minus(amount) : base.plus(amount);
        }
        for (String fee : component.base().fees()) {
            base = base.plus(fees.getOrDefault(fee, Fraction.ZERO));
        }
        return base.max(Fraction.ZERO);
    }

    private static Fraction measure(Map<OrderPart, Fraction> amounts) {
        return amounts.get(OrderPart.ITEM)
                .minus(amounts.get(OrderPart.SELLER_DISCOUNT))
                .plus(amounts.get(OrderPart.SHIPPING))
                .plus(amounts.get(OrderPart.GIFT_WRAP))
                .plus(amounts.get(OrderPart.TAX));
    }

    private Fraction orderMeasure() {
        return measure(order);
    }

    private Fraction lineMeasure(FeeComponent component, Map<OrderPart, Fraction> line, long units) {
        if (component.tiers().measure().isPresent()) {
            return component.tiers().measure().get() == FeeMeasure.LINE_TOTAL ? measure(line) : orderMeasure();
        }
        if (component.trigger() == FeeTrigger.LISTING_OR_RENEWAL) {
            return orderMeasure();
        }
        return measure(line).over(Fraction.of(units));
    }

    private Fraction scope(FeeComponent component, Fraction base, Fraction measure) {
        Fraction amount;
        if (component.kind() == FeeKind.PERCENT && component.tiers().mode() == TierMode.MARGINAL) {
            amount = marginal(component, base);
        } else {
            FeeTier tier = component.tiers().tiers().stream()
                    .filter(candidate -> fits(candidate, measure))
                    .findFirst()
                    .orElse(null);
            if (tier == null) {
                return Fraction.ZERO;
            }
            amount = component.kind() == FeeKind.PERCENT
                    ? base.times(Fraction.of(tier.value()))
                    : converted(tier.value(), component.tiers().currency());
        }
        return limited(component, amount, false).rounded(decimals);
    }

    private static boolean fits(FeeTier tier, Fraction measure) {
        if (tier.edge().isEmpty()) {
            return true;
        }
        int order = measure.compareTo(Fraction.of(tier.edge().get().amount()));
        return tier.edge().get().inclusive() ? order <= 0 : order < 0;
    }

    private static Fraction marginal(FeeComponent component, Fraction base) {
        Fraction sum = Fraction.ZERO;
        Fraction from = Fraction.ZERO;
        for (FeeTier tier : component.tiers().tiers()) {
            Fraction to = tier.edge()
                    .map(edge -> base.min(Fraction.of(edge.amount())))
                    .orElse(base);
            if (to.compareTo(from) > 0) {
                sum = sum.plus(to.minus(from).times(Fraction.of(tier.value())));
                from = to;
            }
        }
        return sum;
    }

    private Fraction limited(FeeComponent component, Fraction amount, boolean ofTheSum) {
        Fraction result = amount;
        if (component.minimum().isPresent()
                && worksOnSum(component, component.minimum().get()) == ofTheSum) {
            result = result.max(limit(component.minimum().get()));
        }
        if (component.cap().isPresent() && worksOnSum(component, component.cap().get()) == ofTheSum) {
            result = result.min(limit(component.cap().get()));
        }
        return result;
    }

    private static boolean worksOnSum(FeeComponent component, FeeLimit limit) {
        return isSummed(component) && limit.scope().equals(java.util.Optional.of(FeeScope.ORDER));
    }

    private Fraction limit(FeeLimit limit) {
        return converted(limit.amount(), limit.currency());
    }

    private Fraction converted(BigDecimal amount, java.util.Optional<CurrencyUnit> currency) {
        boolean foreign = currency.isPresent() && !currency.get().equals(schedule.currency());
        Fraction rate = Fraction.of(new BigDecimal(facts.value("usdRate").orElseThrow()));
        return foreign ? Fraction.of(amount).times(rate) : Fraction.of(amount);
    }
}
