package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;

/**
 * Proves every balance of a workshop in a moment: the store adds up all entries, and what comes out must be what spools, claims, components and places say they
 * have; each ledger has as many entries as it says, none of them twice or missing, and ends where checkpoints have noted. Fingerprints are not recomputed: an
 * entry that was changed together with another that makes up for it is found by {@link StockCheck} only. Reads only. Thread-safe.
 */
public final class BalanceCheck {

    private final Transactions transactions;

    public BalanceCheck(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Checks every balance, as of one moment. */
    public StockReport check(OperationContext context) {
        return transactions.read(context, BalanceCheck::check);
    }

    /** Checks inside a running transaction. */
    public static StockReport check(StoreSession session) {
        NotedEnds noted = NotedEnds.load(session);
        return new StockReport(
                new SpoolBalances(session, noted).report(),
                new ComponentBalances(session, noted).report(),
                noted.report());
    }
}
