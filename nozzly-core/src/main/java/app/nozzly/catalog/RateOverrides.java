package app.nozzly.catalog;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Where a product departs from the workshop's costing rates; an override of zero is an override. Immutable.
 *
 * @param labourRatePerHour eight decimals, at least 0
 * @param powerWatts at least 0
 * @param failure expected share of failed prints, at least 0 and below 1
 * @param overhead share of the cost, at least 0
 * @param costBasis which price of filament counts
 */
public record RateOverrides(
        Optional<BigMoney> labourRatePerHour,
        Optional<BigDecimal> powerWatts,
        Optional<Percentage> failure,
        Optional<Percentage> overhead,
        Optional<CostBasis> costBasis) {

    /** No departure. */
    public static final RateOverrides NONE =
            new RateOverrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Decimals of a power in watts. */
    public static final int POWER_SCALE = 3;

    private static final BigDecimal MOST_WATTS = BigDecimal.valueOf(100_000);

    public RateOverrides {
        labourRatePerHour = labourRatePerHour.map(rate -> Rounding.exactUnitCost("labor_rate", rate));
        new Validation(Product.class)
                .require(
                        labourRatePerHour.stream().noneMatch(BigMoney::isNegative),
                        "labor_rate",
                        "negative",
                        labourRatePerHour.orElse(null))
                .require(
                        powerWatts.stream().allMatch(RateOverrides::isPower),
                        "power_w",
                        "rates.power",
                        powerWatts.orElse(null))
                .require(
                        failure.stream().allMatch(RateOverrides::isFailureRate),
                        "failure_percent",
                        "rates.failure",
                        failure.orElse(null))
                .require(
                        overhead.stream().noneMatch(Percentage::isNegative),
                        "overhead_percent",
                        "negative",
                        overhead.orElse(null))
                .done();
        powerWatts = powerWatts.map(power -> power.setScale(POWER_SCALE));
    }

    /** Whether a figure can be a machine's power: 0 to 100,000 W with at most three decimals. */
    public static boolean isPower(BigDecimal watts) {
        return watts.signum() >= 0
                && watts.compareTo(MOST_WATTS) <= 0
                && watts.stripTrailingZeros().scale() <= POWER_SCALE;
    }

    /** Whether a share can be an expected failure rate: at least 0 and below 1. */
    public static boolean isFailureRate(Percentage failure) {
        return !failure.isNegative() && failure.fraction().compareTo(BigDecimal.ONE) < 0;
    }
}
