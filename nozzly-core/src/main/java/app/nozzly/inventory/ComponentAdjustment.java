package app.nozzly.inventory;

import app.nozzly.problem.Validation;

/**
 * A correction of how many of a component the ledger says are at a location. Immutable.
 *
 * @param location where
 * @param delta how many to add, negative to take away, not zero
 * @param note why; its reason is needed, for the ledger keeps it
 */
public record ComponentAdjustment(LocationId location, Quantity delta, MovementNote note) {

    public ComponentAdjustment {
        new Validation(ComponentAdjustment.class)
                .require(!delta.isZero(), "quantity_delta", "adjustment.nothing")
                .require(note.reason().stream().anyMatch(words -> !words.isBlank()), "reason", "adjustment.reason")
                .done();
    }
}
