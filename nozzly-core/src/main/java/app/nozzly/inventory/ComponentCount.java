package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;

/**
 * How many of a component were found at a location. Immutable.
 *
 * @param location where
 * @param quantity how many, not negative
 * @param note why they were counted
 */
public record ComponentCount(LocationId location, Quantity quantity, MovementNote note) {

    public ComponentCount {
        if (quantity.isNegative()) {
            throw NozzlyException.invalid(ComponentCount.class, "quantity", "negative", quantity);
        }
    }
}
