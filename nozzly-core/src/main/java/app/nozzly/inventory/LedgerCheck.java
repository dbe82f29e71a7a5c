package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;

/**
 * Recomputes a workshop's ledger from its first entry. For every spool the balance is the sum of its movements, each entry carries the balance after it,
 * none is negative, places in the ledger rise, and a movement is reversed at most once, by its exact opposite. Reads only. Thread-safe.
 */
public final class LedgerCheck {

    private final Transactions transactions;

    public LedgerCheck(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Checks every entry and every spool, as of one moment. */
    public LedgerReport check(OperationContext context) {
        return transactions.read(context, LedgerCheck::check);
    }

    /** Checks inside a running transaction. */
    public static LedgerReport check(StoreSession session) {
        LedgerAudit audit = new LedgerAudit();
        audit.entries(session.repository(StockMovementRepository.class));
        audit.spools(session.repository(SpoolRepository.class));
        return audit.report();
    }
}
