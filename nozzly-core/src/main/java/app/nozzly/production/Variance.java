package app.nozzly.production;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Grams really used against grams estimated, for one spool or for a run. Immutable.
 *
 * @param estimated not negative
 * @param actual not negative
 */
public record Variance(Grams estimated, Grams actual) {

    /** Differences up to this many grams never alert: scales are no better. */
    public static final Grams ALERT_FLOOR = Grams.of(1);

    /** The threshold of a workshop that has set none: 10 %. */
    public static final Percentage DEFAULT_THRESHOLD = Percentage.ofPercent("10");

    public Variance {
        requireNotNegative("estimated_weight_g", estimated);
        requireNotNegative("actual_weight_g", actual);
    }

    /** Actual − estimated. */
    public Grams grams() {
        return actual.minus(estimated);
    }

    /** Variance ÷ estimated, eight decimals half up; empty for an estimate of zero. Nought per cent is a result. */
    public Optional<Percentage> share() {
        if (estimated.isZero()) {
            return Optional.empty();
        }
        BigDecimal fraction = grams().value().divide(estimated.value(), Percentage.SCALE, RoundingMode.HALF_UP);
        return Optional.of(Percentage.ofFraction(fraction));
    }

    /** Variance × cost per gram, exact: grams are money at the price of that very spool. */
    public BigMoney exactCost(BigMoney costPerGram) {
        return costPerGram.multipliedBy(grams().value());
    }

    /** Variance × cost per gram, half up to the minor unit. */
    public Money cost(BigMoney costPerGram) {
        return Rounding.toMinorUnit(
                costPerGram.getCurrencyUnit(), exactCost(costPerGram).getAmount());
    }

    /** Whether somebody should look: more than one gram off, and beyond the threshold or not estimated at all. The comparison is exact. */
    public boolean alerts(Percentage threshold) {
        BigDecimal off = grams().value().abs();
        BigDecimal allowed = estimated.value().multiply(threshold.fraction());
        return off.compareTo(ALERT_FLOOR.value()) > 0 && (estimated.isZero() || off.compareTo(allowed) > 0);
    }

    private static void requireNotNegative(String field, Grams grams) {
        if (grams.isNegative()) {
            throw NozzlyException.invalid(
                    Variance.class, field, "variance.negative", grams.value().toPlainString());
        }
    }
}
