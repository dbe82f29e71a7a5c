package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * One entry of the ledger, never changed and never deleted. Immutable.
 *
 * @param movement what was posted
 * @param sequence place in the ledger of its spool: 1, 2, 3 and so on without a gap
 * @param balanceAfter remaining grams of the spool after it
 * @param hash fingerprint of the spool's ledger up to this entry and with it
 */
public record StockMovement(NewMovement movement, long sequence, Grams balanceAfter, EntryHash hash) {}
