package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;

/**
 * Claimed grams that became parts: they are released, and what was really drawn is posted, each gram once. Immutable.
 *
 * @param claims what is released, each allocation once
 * @param draws what was really drawn, from these spools or others
 */
public record AllocationConversion(List<Claim> claims, List<Draw> draws) {

    public AllocationConversion {
        claims = List.copyOf(claims);
        draws = List.copyOf(draws);
        new Validation(AllocationConversion.class)
                .require(!claims.isEmpty() || !draws.isEmpty(), "claims", "conversion.empty")
                .require(
                        claims.stream().map(Claim::allocation).distinct().count() == claims.size(),
                        "claims",
                        "conversion.twice")
                .done();
    }

    /**
     * Grams of an allocation. Immutable.
     *
     * @param allocation which
     * @param weight how many, above 0; all that it still holds when empty
     */
    public record Claim(MovementId allocation, Optional<Grams> weight) {

        public Claim {
            requirePositive(weight);
        }

        /** All that it still holds. */
        public static Claim all(MovementId allocation) {
            return new Claim(allocation, Optional.empty());
        }
    }

    /**
     * Filament that was drawn. Immutable.
     *
     * @param spool from which
     * @param use how much of it, and what for
     */
    public record Draw(SpoolId spool, SpoolUse use) {}

    static void requirePositive(Optional<Grams> weight) {
        weight.filter(grams -> !grams.isPositive()).ifPresent(grams -> {
            throw NozzlyException.invalid(AllocationConversion.class, "weight_g", "weight.positive", grams.value());
        });
    }
}
