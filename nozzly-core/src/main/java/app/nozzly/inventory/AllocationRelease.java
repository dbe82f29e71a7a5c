package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * Grams that are no longer claimed. Immutable.
 *
 * @param allocation as it is afterwards
 * @param weight grams that it gave back, above 0
 * @param movement the entry that says so, which {@link Spools#reverse} takes back
 */
public record AllocationRelease(Allocation allocation, Grams weight, StockMovement movement) {}
