package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One rate of a tier, or one amount of a band, and the edge up to which it holds. Immutable.
 *
 * @param value a rate as fraction of one, or an amount in major units; zero to 10,000,000,000
 * @param edge where the tier ends; empty: it takes all the rest
 */
public record FeeTier(BigDecimal value, Optional<Edge> edge) {

    public FeeTier {
        value = Decimals.amount(value, "value");
    }

    /** A tier without an edge. */
    public static FeeTier open(BigDecimal value) {
        return new FeeTier(value, Optional.empty());
    }

    /** A tier that holds up to and including an edge. */
    public static FeeTier upTo(BigDecimal edge, BigDecimal value) {
        return new FeeTier(value, Optional.of(new Edge(edge, true)));
    }

    /** A tier that holds below an edge. */
    public static FeeTier below(BigDecimal edge, BigDecimal value) {
        return new FeeTier(value, Optional.of(new Edge(edge, false)));
    }

    /**
     * The end of a tier.
     *
     * @param amount major units of the schedule's currency, zero to 10,000,000,000
     * @param inclusive true for "up to", false for "below"
     */
    public record Edge(BigDecimal amount, boolean inclusive) {

        public Edge {
            amount = Decimals.amount(amount, "edge");
        }
    }
}
