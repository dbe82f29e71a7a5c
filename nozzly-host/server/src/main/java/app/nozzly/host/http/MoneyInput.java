package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount as a caller writes it: {@code {"amount":"12.34","currency":"GBP"}}, or a bare decimal string or number that means the workshop's
 * currency. Immutable.
 *
 * @param amount the exact amount
 * @param currency the currency written with it; empty for the workshop's
 */
public record MoneyInput(BigDecimal amount, Optional<CurrencyUnit> currency) {

    /** The currency written, else the workshop's. */
    public CurrencyUnit currencyOr(CurrencyUnit workshop) {
        return currency.orElse(workshop);
    }

    /**
     * As a posted amount.
     *
     * @param field path of the field, for the refusal
     * @throws NozzlyException {@code validation_failed} when there are more decimals than the currency has
     */
    public Money toMoney(CurrencyUnit workshop, String field) {
        CurrencyUnit unit = currencyOr(workshop);
        if (amount.stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
            throw NozzlyException.invalid(
                    MoneyInput.class,
                    field,
                    "money.too_fine",
                    amount.toPlainString(),
                    unit.getCode(),
                    unit.getDecimalPlaces());
        }
        return Money.of(unit, amount);
    }

    /** As an amount of any scale, such as a unit cost. */
    public BigMoney toBigMoney(CurrencyUnit workshop) {
        return BigMoney.of(currencyOr(workshop), amount);
    }
}
