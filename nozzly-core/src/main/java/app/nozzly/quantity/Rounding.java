package app.nozzly.quantity;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The named rounding steps. Formulas compute with {@link #WORKING_SCALE} decimals or exactly and round once, here, half up. Thread-safe.
 */
public final class Rounding {

    /** Decimals of a unit cost: per gram, per hour, per kilowatt hour, per piece. */
    public static final int UNIT_COST_SCALE = 8;

    /** Decimals kept by a quotient that may not end, before the one rounding step of its result. */
    public static final int WORKING_SCALE = 30;

    /** Decimals at which an exact tie hidden by a quotient's last digits is restored. */
    private static final int TIE_SCALE = 24;

    private static final BigDecimal LARGEST_UNIT_COST = BigDecimal.valueOf(100_000_000_000L);

    private Rounding() {}

    /** A posted amount: half up to the currency's minor unit. */
    public static Money toMinorUnit(CurrencyUnit currency, BigDecimal exact) {
        return Money.of(currency, halfUp(exact, currency.getDecimalPlaces()));
    }

    /** A unit cost: half up to exactly {@link #UNIT_COST_SCALE} decimals. */
    public static BigMoney toUnitCost(CurrencyUnit currency, BigDecimal exact) {
        return BigMoney.of(currency, halfUp(exact, UNIT_COST_SCALE));
    }

    /**
     * A unit cost as it is kept: exactly {@link #UNIT_COST_SCALE} decimals, so that what is stored is what was given.
     *
     * @param field path of the field, for the error
     * @throws NozzlyException {@code validation_failed} when there are more decimals, or 100,000,000,000 or more
     */
    public static BigMoney exactUnitCost(String field, BigMoney cost) {
        BigDecimal amount = Digits.requireFew(field, cost.getAmount());
        if (amount.stripTrailingZeros().scale() > UNIT_COST_SCALE) {
            throw NozzlyException.invalid(Rounding.class, field, "unit_cost.too_fine", amount.toPlainString());
        }
        if (amount.abs().compareTo(LARGEST_UNIT_COST) >= 0) {
            throw NozzlyException.invalid(Rounding.class, field, "unit_cost.too_large", amount, LARGEST_UNIT_COST);
        }
        return cost.withScale(UNIT_COST_SCALE);
    }

    /** A quotient with {@link #WORKING_SCALE} decimals, for use inside a formula. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, WORKING_SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * Half up to {@code scale} decimals. A value of more than 24 decimals is first brought to 24: thirds that should sum to a tie such as 0.005 but
     * come out as 0.00499…9 are seen as the tie they are.
     */
    public static BigDecimal halfUp(BigDecimal value, int scale) {
        BigDecimal settled = value.scale() > TIE_SCALE ? value.setScale(TIE_SCALE, RoundingMode.HALF_UP) : value;
        return settled.setScale(scale, RoundingMode.HALF_UP);
    }
}
