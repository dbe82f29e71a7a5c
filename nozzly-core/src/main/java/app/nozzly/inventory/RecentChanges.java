package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What changed in a workshop lately, by whomever and in whichever way: for whoever shows it and wants to show it anew. Thread-safe. */
public final class RecentChanges {

    private static final Comparator<RecentChange> OLDEST_FIRST = Comparator.comparing(RecentChange::recordedAt)
            .thenComparing(change -> change.id().toString());

    private final Transactions transactions;

    public RecentChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What was written down after a moment, oldest first. A transaction that took long shows later what it wrote down earlier: whoever looks again and again begins
     * some time before the last look and passes over the ids that it knows.
     *
     * @param most of movements of spools, of movements of components and of other changes the latest so many each
     */
    public List<RecentChange> after(OperationContext context, Instant after, int most) {
        return transactions.read(
                context,
                session -> session.repository(RecentChangeRepository.class).after(after, most).stream()
                        .sorted(OLDEST_FIRST)
                        .toList());
    }
}
