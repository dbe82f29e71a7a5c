package app.nozzly.persistence.jpa;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money as an amount and a currency column, read back at exactly the scale of its type. */
final class Amounts {

    private Amounts() {}

    /** The amount of a sum, {@code null} for none. */
    static BigDecimal amount(Optional<? extends BigMoneyProvider> sum) {
        return sum.map(present -> present.toBigMoney().getAmount()).orElse(null);
    }

    /** The code of a sum's currency, {@code null} for none. */
    static String currency(Optional<? extends BigMoneyProvider> sum) {
        return sum.map(present -> present.toBigMoney().getCurrencyUnit().getCode())
                .orElse(null);
    }

    /** A posted amount at the scale of its currency. */
    static Money money(BigDecimal amount, String currency) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return Money.of(unit, amount.setScale(unit.getDecimalPlaces()));
    }

    static Optional<Money> optionalMoney(BigDecimal amount, String currency) {
        return Optional.ofNullable(amount).map(present -> money(present, currency));
    }

    /** A unit cost with eight decimals. */
    static BigMoney unitCost(BigDecimal amount, String currency) {
        return BigMoney.of(CurrencyUnit.of(currency), amount.setScale(Rounding.UNIT_COST_SCALE));
    }

    static Optional<BigMoney> optionalUnitCost(BigDecimal amount, String currency) {
        return Optional.ofNullable(amount).map(present -> unitCost(present, currency));
    }
}
