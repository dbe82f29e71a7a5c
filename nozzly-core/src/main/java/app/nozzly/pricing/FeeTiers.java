package app.nozzly.pricing;

import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The rates or amounts of a component, in the order in which they are tried. Immutable.
 *
 * @param tiers at least one, edges ascending, only the last may be open
 * @param mode how several rates act together; bands of amounts always switch
 * @param measure what is compared with the edges; empty: the measure of the component's own scope
 * @param currency currency of fixed amounts; empty: the schedule's
 */
public record FeeTiers(
        List<FeeTier> tiers, TierMode mode, Optional<FeeMeasure> measure, Optional<CurrencyUnit> currency) {

    public FeeTiers {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw NozzlyException.invalid(FeeTiers.class, "tiers", "tiers.none");
        }
        for (int index = 1; index < tiers.size(); index++) {
            requireAscending(tiers.get(index - 1), tiers.get(index));
        }
    }

    /** One rate or amount in the schedule's currency. */
    public static FeeTiers single(FeeTier tier) {
        return switching(List.of(tier));
    }

    /** Several rates or amounts of which the scope's own measure picks one. */
    public static FeeTiers switching(List<FeeTier> tiers) {
        return new FeeTiers(tiers, TierMode.SWITCH, Optional.empty(), Optional.empty());
    }

    /** Several rates, each for its part of the base. */
    public static FeeTiers marginal(List<FeeTier> tiers) {
        return new FeeTiers(tiers, TierMode.MARGINAL, Optional.empty(), Optional.empty());
    }

    /** The same tiers, compared with the given measure. */
    public FeeTiers measuredBy(FeeMeasure newMeasure) {
        return new FeeTiers(tiers, mode, Optional.of(newMeasure), currency);
    }

    /** The same amounts in another currency. */
    public FeeTiers in(CurrencyUnit newCurrency) {
        return new FeeTiers(tiers, mode, measure, Optional.of(newCurrency));
    }

    private static void requireAscending(FeeTier lower, FeeTier upper) {
        boolean ascending = lower.edge().isPresent()
                && upper.edge()
                        .map(edge -> edge.amount()
                                        .compareTo(lower.edge().orElseThrow().amount())
                                > 0)
                        .orElse(true);
        if (!ascending) {
            throw NozzlyException.invalid(FeeTiers.class, "tiers", "tiers.order");
        }
    }
}
