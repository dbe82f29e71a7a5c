package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.SaleOrder;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as whole minor units, and the one rounding step on them. */
public final class Amounts {

    /** Greatest single amount, in minor units: products with a quantity stay far inside a long. */
    public static final long LARGEST = 10_000_000_000_000L;

    /** Greatest quantity of a line. */
    public static final long LARGEST_QUANTITY = 100_000L;

    /** Greatest sum of an order's lines, in minor units. */
    public static final long LARGEST_TOTAL = 1_000_000_000_000_000L;

    /** Greatest amount of a fee, a limit or an edge, in major units: {@link #LARGEST} minor units in a currency of three decimals. */
    public static final BigDecimal LARGEST_MAJOR = BigDecimal.valueOf(LARGEST / 1000);

    /** Greatest sum of fees, in minor units: a rate of it and the difference to a revenue stay inside a long. */
    public static final long LARGEST_FEES = 100_000_000_000_000_000L;

    private Amounts() {}

    /** Minor units of an amount of zero or more in the given currency, or {@code validation_failed} naming the field. */
    public static long minor(CurrencyUnit currency, Money amount, String field) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            throw NozzlyException.invalid(SaleOrder.class, field, "amount.currency", amount, currency.getCode(), field);
        }
        if (amount.isNegative()) {
            throw NozzlyException.invalid(SaleOrder.class, field, "amount.negative", amount, field);
        }
        if (amount.getAmountMinor().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw NozzlyException.invalid(SaleOrder.class, field, "amount.too_large", amount, field);
        }
        return amount.getAmountMinorLong();
    }

    /** An amount of major units, or {@code validation_failed} when it is finer than the minor unit. */
    public static Money money(CurrencyUnit currency, BigDecimal major, String field) {
        BigDecimal plain = Decimals.plain(major);
        if (plain.scale() > currency.getDecimalPlaces()) {
            throw NozzlyException.invalid(
                    SaleOrder.class, field, "amount.too_fine", plain.toPlainString(), currency.getCode(), field);
        }
        return Money.of(currency, plain);
    }

    /** An amount of major units in decimal form, or {@code validation_failed} naming the field. */
    public static Money money(CurrencyUnit currency, String major, String field) {
        return money(currency, Decimals.number(major, field), field);
    }

    /** Refuses a quantity below the least or beyond the greatest. */
    public static long quantity(long quantity, long least, String field) {
        if (quantity < least || quantity > LARGEST_QUANTITY) {
            throw NozzlyException.invalid(SaleOrder.class, field, "quantity.range", quantity, least, LARGEST_QUANTITY);
        }
        return quantity;
    }

    /** A sum of fees, or of fees and their base, or {@code validation_failed} when it is beyond the greatest. */
    static long fees(long sum) {
        if (sum > LARGEST_FEES) {
            throw NozzlyException.invalid(FeeSchedule.class, "schedule", "fees.too_large", LARGEST_FEES);
        }
        return sum;
    }

    /** The name of a part as an outside reader writes it. */
    public static String field(OrderPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Minor units of an exact amount of major units, half up. */
    public static long rounded(CurrencyUnit currency, BigDecimal major) {
        return major.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP)
                .movePointRight(currency.getDecimalPlaces())
                .longValueExact();
    }

    /** {@code amount × numerator ÷ denominator}, half up; none is negative, and the result fits in a long. */
    public static long share(long amount, long numerator, long denominator) {
        if (Math.multiplyHigh(amount, numerator) == 0
                && amount * numerator >= 0
                && amount * numerator < Long.MAX_VALUE / 4
                && denominator < Long.MAX_VALUE / 4) {
            return (2 * amount * numerator + denominator) / (2 * denominator);
        }
        return halfUp(
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)), BigInteger.valueOf(denominator));
    }

    /** A quotient of integers of zero or more, half up. */
    public static long halfUp(BigInteger numerator, BigInteger denominator) {
        return numerator
                .shiftLeft(1)
                .add(denominator)
                .divide(denominator.shiftLeft(1))
                .longValueExact();
    }

    /** A decimal fraction as numerator over a power of ten, reduced. */
    public static long[] fraction(BigDecimal value) {
        BigDecimal plain = Decimals.plain(value);
        BigInteger numerator = plain.unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(plain.scale());
        BigInteger divisor = numerator.gcd(denominator);
        return new long[] {
            numerator.divide(divisor).longValueExact(),
            denominator.divide(divisor).longValueExact()
        };
    }
}
