package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;

/**
 * Recomputes the ledgers of a workshop's components from their first entries. Places follow on each other, each entry carries the balance and the total after it,
 * none is negative, every fingerprint follows from the one before, averages follow on each other, a movement is reversed at most once, by its exact opposite at its
 * cost; stock and components agree with their last entries. Reads only. Thread-safe.
 */
public final class ComponentCheck {

    private final Transactions transactions;

    public ComponentCheck(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Checks every entry and every component, as of one moment. */
    public ComponentReport check(OperationContext context) {
        return check(context, (done, total) -> {});
    }

    /** The same, and tells how far it is. What the listener throws ends the check. */
    public ComponentReport check(OperationContext context, LedgerProgress progress) {
        return transactions.read(context, session -> check(session, progress));
    }

    /** The same with what checkpoints say. */
    ComponentReport check(OperationContext context, NotedEnds noted, LedgerProgress progress) {
        return transactions.read(context, session -> run(new ComponentAudit(session, noted, progress)));
    }

    /** Checks inside a running transaction. */
    public static ComponentReport check(StoreSession session) {
        return check(session, (done, total) -> {});
    }

    private static ComponentReport check(StoreSession session, LedgerProgress progress) {
        return run(new ComponentAudit(session, NotedEnds.load(session), progress));
    }

    private static ComponentReport run(ComponentAudit audit) {
        audit.entries();
        audit.components();
        return audit.report();
    }
}
