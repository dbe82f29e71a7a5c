package app.nozzly.costing;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/** Checks shared by the input records. */
final class Amounts {

    private Amounts() {}

    static void requireNotNegative(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw NozzlyException.invalid(Amounts.class, field, "cost.negative", field, value.toPlainString());
        }
    }

    static void requireNotNegative(String field, Optional<BigMoney> value) {
        if (value.isPresent()) {
            requireNotNegative(field, value.get().getAmount());
        }
    }

    /** The amount, when it is in the expected currency: unlike currencies never meet. */
    static BigDecimal in(CurrencyUnit currency, BigMoney money) {
        if (!currency.equals(money.getCurrencyUnit())) {
            throw new CurrencyMismatchException(currency, money.getCurrencyUnit());
        }
        return money.getAmount();
    }
}
