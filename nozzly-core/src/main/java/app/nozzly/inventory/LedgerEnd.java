package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * Where the ledger of a spool ends. Immutable.
 *
 * @param length how many entries it has
 * @param hash fingerprint of all of them
 */
public record LedgerEnd(long length, EntryHash hash) {

    /** Of a ledger without entries. */
    public static final LedgerEnd NONE = new LedgerEnd(0, EntryHash.NONE);

    /** The next entry of this ledger. */
    public StockMovement next(NewMovement movement, Grams balanceAfter) {
        long sequence = length + 1;
        return new StockMovement(movement, sequence, balanceAfter, hash.next(fields(movement, sequence, balanceAfter)));
    }

    /** The end after an entry. */
    public static LedgerEnd after(StockMovement entry) {
        return new LedgerEnd(entry.sequence(), entry.hash());
    }

    /** Every field of an entry; all instants count in microseconds, as stores keep them. */
    private static EntryFields fields(NewMovement movement, long sequence, Grams balanceAfter) {
        return new EntryFields()
                .with("spool", movement.spool())
                .with("sequence", sequence)
                .with("id", movement.id())
                .with("type", movement.type().name())
                .with("weight_delta", movement.weightDelta().value())
                .with("balance_after", balanceAfter.value())
                .with("reason", movement.reason())
                .with("reference_kind", movement.reference().map(Reference::kind))
                .with("reference_id", movement.reference().map(Reference::id))
                .with("reverses", movement.reverses())
                .with("allocation", movement.allocation())
                .with("occurred_at", movement.occurredAt())
                .with("recorded_at", movement.recordedAt())
                .with("actor_kind", movement.actor().kind().name())
                .with("actor_id", movement.actor().id())
                .with("actor_name", movement.actor().name());
    }
}
