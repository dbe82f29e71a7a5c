package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * One entry of the ledger, never changed and never deleted. Immutable.
 *
 * @param movement what was posted
 * @param sequence place in the tenant's ledger, from 1 upwards; orders entries, not time
 * @param balanceAfter remaining grams of the spool after it
 */
public record StockMovement(NewMovement movement, long sequence, Grams balanceAfter) {}
