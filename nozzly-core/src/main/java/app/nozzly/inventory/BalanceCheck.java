package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;

/**
 * Proves every balance of a workshop in a moment: the store adds up all entries, and what comes out must be what spools, open claims, components and places say
 * they have. Each ledger has as many entries as it says, with the places 1, 2, 3 and so on; where a checkpoint has noted its end there is the noted entry; a component's
 * average cost is that of its last entry. Fingerprints are not recomputed: what an entry says besides its weight, and entries that were changed so that their
 * sum is the same, are looked at by {@link StockCheck} only. Reads only. Thread-safe.
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
