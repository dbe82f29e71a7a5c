package app.nozzly.inventory;

import java.time.Instant;
import java.util.List;

/** Reads the ledgers and the audit trail together. */
public interface RecentChangeRepository {

    /**
     * What was written down after a moment: of each ledger and of the trail the latest, in no order. A fixed number of statements.
     *
     * @param after only what was written down later
     * @param most of each at most
     */
    List<RecentChange> after(Instant after, int most);
}
