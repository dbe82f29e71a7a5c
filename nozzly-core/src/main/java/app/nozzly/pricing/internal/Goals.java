package app.nozzly.pricing.internal;

import app.nozzly.pricing.PriceTarget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Turns targets into comparisons of whole numbers. */
public final class Goals {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private Goals() {}

    /** Whether a markup is asked on a cost of zero. */
    public static boolean isUndefined(PriceTarget target, long costMinor) {
        return costMinor == 0 && target instanceof PriceTarget.Markup;
    }

    /** Whether more than the whole revenue is wanted: with costs and fees of zero or more no price gives that. */
    public static boolean isBeyondRevenue(Goal goal) {
        return goal.share() > goal.whole();
    }

    /** The comparison for a target; a markup and a profit join the outlay as a whole number of minor units, since profit is one too. */
    public static Goal of(PriceTarget target, long costMinor, long quantity, long shippingPaid, CurrencyUnit currency) {
        long outlay = costMinor * quantity + shippingPaid;
        if (target instanceof PriceTarget.Margin margin) {
            BigDecimal fraction = margin.margin().fraction();
            return margin(fraction, outlay);
        }
        if (target instanceof PriceTarget.Markup markup) {
            return new Goal(0, 1, outlay + markup(markup.markup().fraction(), costMinor * quantity), false);
        }
        return new Goal(0, 1, outlay + profit(((PriceTarget.Profit) target).profit(), currency), false);
    }

    private static Goal margin(BigDecimal fraction, long outlay) {
        long share = fraction.unscaledValue().longValueExact();
        long whole = BigInteger.TEN.pow(fraction.scale()).longValueExact();
        long divisor = divisor(Math.abs(share), whole);
        return new Goal(share / divisor, whole / divisor, outlay, true);
    }

    /** The least whole number of minor units that is not below {@code fraction × cost}. */
    private static long markup(BigDecimal fraction, long cost) {
        return fraction.multiply(BigDecimal.valueOf(cost))
                .setScale(0, RoundingMode.CEILING)
                .min(LARGEST)
                .max(LARGEST.negate())
                .longValueExact();
    }

    private static long profit(Money profit, CurrencyUnit currency) {
        Amounts.minor(currency, profit.abs(), "profit");
        return profit.getAmountMinorLong();
    }

    /** Greatest common divisor; the second is above zero. */
    private static long divisor(long first, long second) {
        long greater = second;
        long lesser = first;
        while (lesser != 0) {
            long rest = greater % lesser;
            greater = lesser;
            lesser = rest;
        }
        return greater;
    }
}
