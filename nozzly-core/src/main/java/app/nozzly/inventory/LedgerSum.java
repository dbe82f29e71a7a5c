package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * What the entries of one spool's ledger come to, added up from all of them. Immutable.
 *
 * @param spool whose
 * @param entries how many there are
 * @param first the least place; 1 unless there are none
 * @param last the greatest place; that of {@code entries} unless one is missing
 * @param weight sum of what they change
 * @param allocated sum of what they claim and give back
 */
public record LedgerSum(SpoolId spool, long entries, long first, long last, Grams weight, Grams allocated) {

    /** Of a ledger without entries. */
    public static LedgerSum none(SpoolId spool) {
        return new LedgerSum(spool, 0, 0, 0, Grams.ZERO, Grams.ZERO);
    }

    /** With one entry more. */
    public LedgerSum plus(StockMovement entry) {
        NewMovement movement = entry.movement();
        return new LedgerSum(
                spool,
                entries + 1,
                entries == 0 ? entry.sequence() : Math.min(first, entry.sequence()),
                Math.max(last, entry.sequence()),
                weight.plus(movement.weightDelta()),
                allocated.plus(movement.allocatedDelta()));
    }

    /** Whether the places are 1, 2, 3 and so on: no two entries of a ledger have the same. */
    boolean isUnbroken() {
        return last == entries && (entries == 0 || first == 1);
    }
}
