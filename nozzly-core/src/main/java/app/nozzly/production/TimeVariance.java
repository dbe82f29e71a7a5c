package app.nozzly.production;

import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Time really taken against time estimated. Immutable.
 *
 * @param estimated as the slicer or the product says
 * @param actual as the printer or a person says
 */
public record TimeVariance(PrintTime estimated, PrintTime actual) {

    private static final BigDecimal MILLISECONDS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    /** Actual − estimated in milliseconds, negative when it went faster. */
    public long milliseconds() {
        return actual.milliseconds() - estimated.milliseconds();
    }

    /** Variance ÷ estimated, eight decimals half up; empty for an estimate of zero. */
    public Optional<Percentage> share() {
        if (estimated.isZero()) {
            return Optional.empty();
        }
        BigDecimal fraction = BigDecimal.valueOf(milliseconds())
                .divide(BigDecimal.valueOf(estimated.milliseconds()), Percentage.SCALE, RoundingMode.HALF_UP);
        return Optional.of(Percentage.ofFraction(fraction));
    }

    /** Variance × cost of an hour, half up to the minor unit. */
    public Money cost(BigMoney costPerHour) {
        BigDecimal product = costPerHour.getAmount().multiply(BigDecimal.valueOf(milliseconds()));
        return Rounding.toMinorUnit(costPerHour.getCurrencyUnit(), Rounding.quotient(product, MILLISECONDS_PER_HOUR));
    }
}
