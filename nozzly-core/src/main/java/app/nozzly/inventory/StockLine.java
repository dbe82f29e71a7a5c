package app.nozzly.inventory;

/**
 * How many of a component a place holds. Immutable.
 *
 * @param component which
 * @param quantity how many of it there, above zero
 */
public record StockLine(Component component, Quantity quantity) {}
