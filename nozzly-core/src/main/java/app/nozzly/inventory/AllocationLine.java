package app.nozzly.inventory;

import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * Filament that is wanted for something. Immutable.
 *
 * @param material which; any part but the type may be open
 * @param weight grams, above 0
 * @param reference what for, for example an order line
 * @param lots whether lots may be mixed
 * @param spool only from this one; from any that fits when empty
 */
public record AllocationLine(
        MaterialKey material, Grams weight, Reference reference, LotRule lots, Optional<SpoolId> spool) {

    public AllocationLine {
        if (!weight.isPositive()) {
            throw NozzlyException.invalid(AllocationLine.class, "weight_g", "weight.positive", weight.value());
        }
    }

    /** From any spools that fit, of any lots. */
    public static AllocationLine of(MaterialKey material, Grams weight, Reference reference) {
        return new AllocationLine(material, weight, reference, LotRule.MIXED, Optional.empty());
    }

    /** Whether a spool may give something to it. */
    boolean accepts(Spool candidate) {
        return candidate.active()
                && spool.stream().allMatch(candidate.id()::equals)
                && material.accepts(candidate.filament().key());
    }
}
