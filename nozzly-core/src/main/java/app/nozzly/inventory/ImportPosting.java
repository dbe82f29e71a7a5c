package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place where an import touches the ledger. Thread-safe. */
final class ImportPosting {

    private final Posting posting;

    ImportPosting(Posting posting) {
        this.posting = posting;
    }

    /** Brings spools that were just inserted to what is on them, and others to what should be. Posts all of it in one go. */
    void post(StoreSession session, OperationContext context, List<ImportStep> steps) {
        session.repository(StockMovementRepository.class)
                .postAll(steps.stream().flatMap(step -> entries(context, step)).toList());
    }

    private Stream<NewMovement> entries(OperationContext context, ImportStep step) {
        Stream<NewMovement> entries = step.isNew()
                ? Stream.of(purchase(context, step.target()), adjustment(context, step, step.gone()))
                : Stream.of(adjustment(context, step, step.delta()));
        return entries.filter(entry -> !entry.weightDelta().isZero());
    }

    private NewMovement purchase(OperationContext context, Spool empty) {
        NewMovement purchase = posting.draft(context, empty, MovementType.PURCHASE, empty.initialWeight());
        return purchase.at(Optional.of(bought(empty, purchase.occurredAt())));
    }

    private NewMovement adjustment(OperationContext context, ImportStep step, Grams delta) {
        return posting.draft(context, step.target(), MovementType.ADJUSTMENT, delta);
    }

    private static Instant bought(Spool spool, Instant now) {
        return spool.details()
                .purchaseDate()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(now::isAfter)
                .orElse(now);
    }
}
