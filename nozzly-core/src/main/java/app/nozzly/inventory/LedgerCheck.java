package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;

/**
 * Recomputes a workshop's ledger from its first entry. For every spool the balance is the sum of its movements, each entry carries the balance after it and
 * the fingerprint of all up to it, none is negative, places count from one without a gap, and a movement is reversed at most once, by its exact opposite. What is
 * claimed of it is the sum of what each allocation still holds by the entries that name it, and the same as is kept of the allocations themselves. What
 * checkpoints ({@link Checkpoints}) have noted is there.
 * Reads only. Thread-safe.
 */
public final class LedgerCheck {

    private final Transactions transactions;

    public LedgerCheck(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Checks every entry and every spool, as of one moment. */
    public LedgerReport check(OperationContext context) {
        return check(context, (done, total) -> {});
    }

    /** The same, and tells how far it is. What the listener throws ends the check. */
    public LedgerReport check(OperationContext context, LedgerProgress progress) {
        return transactions.read(context, session -> check(session, progress));
    }

    /** The same with what checkpoints say. */
    LedgerReport check(OperationContext context, NotedEnds noted, LedgerProgress progress) {
        return transactions.read(context, session -> new LedgerAudit(session, noted, progress).run());
    }

    /** Checks inside a running transaction. */
    public static LedgerReport check(StoreSession session) {
        return check(session, (done, total) -> {});
    }

    private static LedgerReport check(StoreSession session, LedgerProgress progress) {
        return new LedgerAudit(session, NotedEnds.load(session), progress).run();
    }
}
