package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;

/**
 * Pieces of a component that were used. Immutable.
 *
 * @param location where they were taken
 * @param quantity how many, above 0
 * @param note why and for what
 */
public record ComponentUse(LocationId location, Quantity quantity, MovementNote note) {

    public ComponentUse {
        if (!quantity.isPositive()) {
            throw NozzlyException.invalid(ComponentUse.class, "quantity", "quantity.positive", quantity);
        }
    }
}
