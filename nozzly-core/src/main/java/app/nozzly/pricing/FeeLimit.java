package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A minimum or a cap of a component. Immutable.
 *
 * @param amount major units, zero to 10,000,000,000
 * @param currency empty: the schedule's; another currency is converted and not rounded before it is compared
 * @param scope {@link FeeScope#ORDER} on a line or unit component limits the sum; otherwise the limit works inside the component's scope
 */
public record FeeLimit(BigDecimal amount, Optional<CurrencyUnit> currency, Optional<FeeScope> scope) {

    public FeeLimit {
        amount = Decimals.amount(amount, "limit");
    }

    /** A limit in the schedule's currency inside the component's own scope. */
    public static FeeLimit of(BigDecimal amount) {
        return new FeeLimit(amount, Optional.empty(), Optional.empty());
    }
}
