package app.nozzly.inventory;

/**
 * How many of a component are at a place. Immutable.
 *
 * @param location the place
 * @param quantity how many, not negative
 */
public record ComponentPlace(Location location, Quantity quantity) {}
