package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.Optional;
import java.util.Set;

/** Takes entries of the ledger back, each at most once, by their exact opposites. Thread-safe. */
final class Reversing {

    private static final String TRANSACTION = "transaction";

    private final Posting posting;

    Reversing(Posting posting) {
        this.posting = posting;
    }

    /** Takes an entry back, and with a use the surprise that was found for it. */
    StockChange reverse(StoreSession session, OperationContext context, MovementId id, Optional<String> reason) {
        StockMovementRepository ledger = session.repository(StockMovementRepository.class);
        StockMovement entry = ledger.find(id).orElseThrow(() -> NozzlyException.notFound(TRANSACTION, id));
        Spool spool = References.lockedSpool(session, entry.movement().spool().toString());
        requireWhole(ledger, entry);
        requireOnce(ledger, id);
        StockChange back = post(session, context, spool, entry, reason);
        return ledger.find(id.balancing())
                .filter(found -> found.movement().type() == MovementType.FOUND)
                .map(found -> new StockChange(
                        post(session, context, back.spool(), found, reason).spool(), back.movement()))
                .orElse(back);
    }

    private StockChange post(
            StoreSession session, OperationContext context, Spool spool, StockMovement entry, Optional<String> reason) {
        NewMovement movement = posting.draft(
                context,
                spool,
                MovementType.REVERSAL,
                entry.movement().weightDelta().negated());
        return Posting.post(
                session,
                spool,
                movement.because(reason).reversing(entry.movement().id()));
    }

    /** What was found for a use goes back with it. */
    private static void requireWhole(StockMovementRepository ledger, StockMovement entry) {
        NewMovement movement = entry.movement();
        if (movement.type() == MovementType.FOUND
                && ledger.find(movement.id().balancing()).isPresent()) {
            throw NozzlyException.invalid(
                    Reversing.class,
                    "id",
                    "reversal.found",
                    movement.id(),
                    movement.id().balancing());
        }
    }

    private static void requireOnce(StockMovementRepository ledger, MovementId id) {
        if (!ledger.reversed(Set.of(id)).isEmpty()) {
            throw new NozzlyException(
                    InventoryError.ALREADY_REVERSED, Message.of(Reversing.class, "reversal.twice", id));
        }
    }
}
