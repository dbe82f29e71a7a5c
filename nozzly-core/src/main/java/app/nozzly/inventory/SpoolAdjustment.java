package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * A correction of what the ledger says of a spool. Immutable.
 *
 * @param delta grams to add, negative to take away, not zero
 * @param reason in a person's words; the ledger keeps it for ever
 * @param reference what it was made for
 */
public record SpoolAdjustment(Grams delta, String reason, Optional<Reference> reference) {

    public SpoolAdjustment {
        reason = reason.strip();
        new Validation(SpoolAdjustment.class)
                .require(!delta.isZero(), "weight_delta_g", "adjustment.zero")
                .require(!reason.isEmpty(), "reason", "adjustment.reason")
                .done();
    }
}
