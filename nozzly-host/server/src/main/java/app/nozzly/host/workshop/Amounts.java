package app.nozzly.host.workshop;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Amounts as callers write them, in one currency: another one is refused, because different currencies never meet without a rate. Immutable.
 *
 * @param currency of every amount
 */
public record Amounts(CurrencyUnit currency) {

    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(10);

    /**
     * A posted amount.
     *
     * @param field path in the body, for the refusal
     * @throws NozzlyException {@code validation_failed} when the currency is another, or when there are more decimals than it has
     */
    public Optional<Money> posted(Optional<MoneyInput> input, String field) {
        return input.map(amount -> checked(amount, field).toMoney(currency, field));
    }

    /**
     * A unit cost.
     *
     * @param field path in the body, for the refusal
     * @throws NozzlyException {@code validation_failed} when the currency is another, or when there are more than eight decimals
     */
    public Optional<BigMoney> unitCost(Optional<MoneyInput> input, String field) {
        return input.map(amount -> fine(checked(amount, field), field).toBigMoney(currency));
    }

    private MoneyInput checked(MoneyInput input, String field) {
        CurrencyUnit given = input.currencyOr(currency);
        if (!given.equals(currency)) {
            throw NozzlyException.invalid(Amounts.class, field, "money.currency", given, currency);
        }
        if (input.amount().abs().compareTo(GREATEST) >= 0) {
            throw NozzlyException.invalid(
                    Amounts.class, field, "money.great", input.amount().toPlainString());
        }
        return input;
    }

    private static MoneyInput fine(MoneyInput input, String field) {
        BigDecimal plain = input.amount().stripTrailingZeros();
        if (plain.scale() > Rounding.UNIT_COST_SCALE) {
            throw NozzlyException.invalid(
                    Amounts.class, field, "money.unit_cost", plain.toPlainString(), Rounding.UNIT_COST_SCALE);
        }
        return new MoneyInput(plain.setScale(Rounding.UNIT_COST_SCALE), input.currency());
    }
}
