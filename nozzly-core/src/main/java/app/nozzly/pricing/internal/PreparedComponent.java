package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeLimit;
import app.nozzly.pricing.FeeMeasure;
import app.nozzly.pricing.FeeScope;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.TierMode;
import java.util.Optional;

/**
 * One component that applies, in whole minor units.
 *
 * <p>Minimum and cap are rounded here once. That gives the same amounts as limiting first and rounding then, because rounding keeps order:
 * round(max(x, limit)) = max(round(x), round(limit)).
 */
@SuppressWarnings("EnumOrdinal") // parts index a long array: nothing is allocated or looked up while searching
final class PreparedComponent {

    /** Stands for "no tier fits". */
    static final long NO_TIER = -1;

    private static final OrderPart[] PARTS = OrderPart.values();

    private final FeeTrigger trigger;
    private final boolean percent;
    private final boolean marginal;
    private final Optional<FeeMeasure> measure;
    private final int[] signs = new int[PARTS.length];
    private final int[] feeCodes;
    private final int code;
    private final PreparedTiers tiers;
    private final long minimum;
    private final long cap;
    private final long orderMinimum;
    private final long orderCap;

    PreparedComponent(FeeComponent component, Conversion conversion, int code, int[] feeCodes) {
        this.trigger = conversion.trigger(component.trigger());
        this.code = code;
        this.feeCodes = feeCodes;
        percent = component.kind() == FeeKind.PERCENT;
        marginal = percent && component.tiers().mode() == TierMode.MARGINAL;
        measure = component.tiers().measure();
        for (OrderPart part : component.base().parts()) {
            signs[part.ordinal()] += part.sign();
        }
        tiers = percent
                ? PreparedTiers.rates(component.tiers().tiers(), conversion.decimals())
                : PreparedTiers.amounts(
                        component.tiers().tiers(),
                        conversion.decimals(),
                        amount -> conversion.amount(component, amount));
        boolean sums = trigger == FeeTrigger.LINE || trigger == FeeTrigger.ITEM_UNIT;
        minimum = limit(component.minimum().filter(limit -> !(sums && isOrder(limit))), conversion, 0);
        cap = limit(component.cap().filter(limit -> !(sums && isOrder(limit))), conversion, Long.MAX_VALUE);
        orderMinimum = limit(component.minimum().filter(limit -> sums && isOrder(limit)), conversion, 0);
        orderCap = limit(component.cap().filter(limit -> sums && isOrder(limit)), conversion, Long.MAX_VALUE);
    }

    FeeTrigger trigger() {
        return trigger;
    }

    /** Index of the code in the breakdown. */
    int code() {
        return code;
    }

    boolean isPercent() {
        return percent;
    }

    boolean isMarginal() {
        return marginal;
    }

    PreparedTiers tiers() {
        return tiers;
    }

    int[] feeCodes() {
        return feeCodes;
    }

    int sign(OrderPart part) {
        return signs[part.ordinal()];
    }

    /** Whether its scope is a line or a unit of a line, so that shares of the order's amounts are needed. */
    boolean isPerLine() {
        return trigger == FeeTrigger.LINE || isPerUnit();
    }

    /** Whether an amount is charged for each unit. */
    boolean isPerUnit() {
        return trigger == FeeTrigger.ITEM_UNIT || trigger == FeeTrigger.LISTING_OR_RENEWAL;
    }

    /** The base made of amounts by part and of the fees computed so far; may be below zero. */
    long base(long[] amounts, long[] feesByCode) {
        long base = 0;
        for (int part = 0; part < signs.length; part++) {
            base += signs[part] * amounts[part];
        }
        for (int fee : feeCodes) {
            base += feesByCode[fee];
        }
        return base;
    }

    /** The measure of a scope, from those of its line and of its order. */
    long measure(long line, long order) {
        if (measure.isPresent()) {
            return measure.get() == FeeMeasure.LINE_TOTAL && isPerLine() ? line : order;
        }
        return trigger == FeeTrigger.LINE || trigger == FeeTrigger.ITEM_UNIT ? line : order;
    }

    /** What the measure is divided by: the units of the line when a unit is measured by itself. */
    long measureDivisor(long units) {
        return trigger == FeeTrigger.ITEM_UNIT && measure.isEmpty() ? units : 1;
    }

    /** What the base is divided by. */
    long baseDivisor(long units) {
        return isPerUnit() ? units : 1;
    }

    /** The amount of one scope: percentage, minimum, cap, rounded. */
    long scopeAmount(long base, long measured, long units) {
        long amount = unlimited(base, measured, units);
        return amount == NO_TIER ? 0 : Math.min(Math.max(amount, minimum), cap);
    }

    /** The rounded amount of one scope before its limits; {@link #NO_TIER} when no tier fits: then the fee is zero, whatever the minimum. */
    long unlimited(long base, long measured, long units) {
        if (marginal) {
            return tiers.marginal(Math.max(base, 0), baseDivisor(units));
        }
        int tier = tiers.pick(measured, measureDivisor(units));
        if (!tiers.has(tier)) {
            return NO_TIER;
        }
        return percent ? tiers.share(tier, Math.max(base, 0), baseDivisor(units)) : tiers.amount(tier);
    }

    /** A sum over scopes, within the limits that hold for the order. */
    long limited(long sum) {
        return Math.min(Math.max(sum, orderMinimum), orderCap);
    }

    long minimum() {
        return minimum;
    }

    long cap() {
        return cap;
    }

    long orderMinimum() {
        return orderMinimum;
    }

    long orderCap() {
        return orderCap;
    }

    private static boolean isOrder(FeeLimit limit) {
        return limit.scope().filter(FeeScope.ORDER::equals).isPresent();
    }

    private static long limit(Optional<FeeLimit> limit, Conversion conversion, long otherwise) {
        return limit.map(given -> conversion.minor(given)).orElse(otherwise);
    }
}
