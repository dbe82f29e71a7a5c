package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * Filament that is wound from a spool onto another reel. Immutable.
 *
 * @param weight grams that are wound over, above 0
 * @param code label code or number wanted for the new spool; the next free one when empty
 * @param place where the new spool lies; where the first one does when empty
 * @param emptySpoolWeight weight of the other reel; that of the filament's reels when empty
 */
public record SpoolSplit(
        Grams weight, Optional<String> code, Optional<String> place, Optional<Grams> emptySpoolWeight) {

    public SpoolSplit {
        new Validation(SpoolSplit.class)
                .require(weight.isPositive(), "weight_g", "weight.positive", weight.value())
                .done();
    }

    /** Onto a reel of which nothing is said. */
    public static SpoolSplit of(Grams weight) {
        return new SpoolSplit(weight, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
