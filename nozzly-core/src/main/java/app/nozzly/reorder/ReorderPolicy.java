package app.nozzly.reorder;

import java.math.BigDecimal;

/** How the level at which to buy is found. */
public sealed interface ReorderPolicy {

    /** The level at which to buy, half up to nine decimals. */
    BigDecimal reorderPoint(ConsumptionRate rate);

    /**
     * By a buffer in days: d × (lead time + safety days).
     *
     * @param leadTimeDays days from order to shelf, not negative
     * @param safetyDays days of use kept as a buffer, not negative
     */
    record BySafetyDays(BigDecimal leadTimeDays, BigDecimal safetyDays) implements ReorderPolicy {

        public BySafetyDays {
            Quantities.requireNotNegative("lead_time_days", leadTimeDays);
            Quantities.requireNotNegative("safety_days", safetyDays);
        }

        @Override
        public BigDecimal reorderPoint(ConsumptionRate rate) {
            return Quantities.rounded(rate.perDay().multiply(leadTimeDays.add(safetyDays)));
        }
    }

    /**
     * By a service level: d × L + z × √(L × σ_d² + d² × σ_L²).
     *
     * @param leadTimeDays L, days from order to shelf, not negative
     * @param leadTimeDeviationDays σ_L, standard deviation of the lead time in days, not negative
     * @param safetyFactor z, see {@link ServiceLevel#safetyFactor()}
     */
    record ByServiceLevel(BigDecimal leadTimeDays, BigDecimal leadTimeDeviationDays, BigDecimal safetyFactor)
            implements ReorderPolicy {

        public ByServiceLevel {
            Quantities.requireNotNegative("lead_time_days", leadTimeDays);
            Quantities.requireNotNegative("lead_time_deviation_days", leadTimeDeviationDays);
            Quantities.requireNotNegative("safety_factor", safetyFactor);
        }

        @Override
        public BigDecimal reorderPoint(ConsumptionRate rate) {
            BigDecimal use = leadTimeDays.multiply(rate.deviationPerDay().pow(2));
            BigDecimal delay = rate.perDay().multiply(leadTimeDeviationDays).pow(2);
            BigDecimal buffer = safetyFactor.multiply(use.add(delay).sqrt(Quantities.DIGITS));
            return Quantities.rounded(rate.perDay().multiply(leadTimeDays).add(buffer));
        }
    }
}
