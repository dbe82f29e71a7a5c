package app.nozzly.inventory;

import app.nozzly.problem.Validation;

/**
 * Pieces of a component that are carried from one place to another. Immutable.
 *
 * @param from where they were taken
 * @param to where they were put; another place
 * @param quantity how many, above 0
 * @param note why
 */
public record ComponentTransfer(LocationId from, LocationId to, Quantity quantity, MovementNote note) {

    public ComponentTransfer {
        new Validation(ComponentTransfer.class)
                .require(quantity.isPositive(), "quantity", "quantity.positive", quantity)
                .require(!from.equals(to), "to_location_id", "transfer.same")
                .done();
    }
}
