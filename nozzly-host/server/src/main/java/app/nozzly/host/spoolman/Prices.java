package app.nozzly.host.spoolman;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What prices of a Spoolman are here. Immutable.
 *
 * @param currency of the workshop
 * @param theirs currency of the Spoolman; empty when it does not tell, then it is taken for the same
 */
record Prices(CurrencyUnit currency, Optional<String> theirs) {

    /** Prices of another currency stay behind. */
    boolean areCarried() {
        return theirs.stream().allMatch(currency.getCode()::equalsIgnoreCase);
    }

    /** Rounded to what is paid with: a program that counts in binary fractions says 19.990000000000002. */
    Optional<Money> money(Optional<BigDecimal> price) {
        return price.filter(any -> areCarried()).map(amount -> Money.of(currency, amount, RoundingMode.HALF_UP));
    }
}
