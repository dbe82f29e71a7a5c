package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.Transactions;

/**
 * Recomputes all ledgers of a workshop from their first entries: {@link LedgerCheck} and {@link ComponentCheck}, one after the other, and holds
 * them against what {@link Checkpoints} has noted. Reads only. Thread-safe.
 */
public final class StockCheck {

    private final Transactions transactions;
    private final LedgerCheck spools;
    private final ComponentCheck components;

    public StockCheck(Transactions transactions) {
        this.transactions = transactions;
        this.spools = new LedgerCheck(transactions);
        this.components = new ComponentCheck(transactions);
    }

    /** Checks everything. */
    public StockReport check(OperationContext context) {
        return check(context, (done, total) -> {});
    }

    /** The same, and tells how far it is, for spools and then for components. What the listener throws ends the check. */
    public StockReport check(OperationContext context, LedgerProgress progress) {
        NotedEnds noted = transactions.read(context, NotedEnds::load);
        return new StockReport(
                spools.check(context, noted, progress), components.check(context, noted, progress), noted.report());
    }
}
