package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The one place where an import touches the ledger. Thread-safe. */
final class ImportPosting {

    private final Posting posting;

    ImportPosting(Posting posting) {
        this.posting = posting;
    }

    /** Brings a spool that was just inserted to what is on it: its purchase, and what has gone since. */
    Spool fill(StoreSession session, OperationContext context, ImportStep step) {
        Spool empty = step.target();
        NewMovement purchase = posting.draft(context, empty, MovementType.PURCHASE, empty.initialWeight());
        NewMovement dated = purchase.at(Optional.of(bought(empty, purchase.occurredAt())));
        Spool full = Posting.post(session, empty, dated).spool();
        return Posting.post(
                        session,
                        full,
                        posting.draft(
                                context,
                                full,
                                MovementType.ADJUSTMENT,
                                step.remaining().minus(empty.initialWeight())))
                .spool();
    }

    /** Posts the difference between what was there and what should be. */
    Spool adjust(StoreSession session, OperationContext context, Spool spool, ImportStep step) {
        return Posting.post(session, spool, posting.draft(context, spool, MovementType.ADJUSTMENT, step.delta()))
                .spool();
    }

    private static Instant bought(Spool spool, Instant now) {
        return spool.details()
                .purchaseDate()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(now::isAfter)
                .orElse(now);
    }
}
