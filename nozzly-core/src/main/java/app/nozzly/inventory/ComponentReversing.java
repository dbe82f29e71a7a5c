package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.inventory.ComponentPosting.Move;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes entries of component ledgers back, each at most once, by their exact opposites. Thread-safe. */
final class ComponentReversing {

    private static final String MOVEMENT = "component movement";

    private final ComponentPosting posting;

    ComponentReversing(ComponentPosting posting) {
        this.posting = posting;
    }

    /** Takes an entry back; what came last goes first, so that each finds the component as it left it. */
    ComponentChange reverse(StoreSession session, OperationContext context, MovementId id, Optional<String> reason) {
        ComponentMovementRepository ledger = session.repository(ComponentMovementRepository.class);
        ComponentMovement entry = ledger.find(id).orElseThrow(() -> NozzlyException.notFound(MOVEMENT, id));
        Component component = References.locked(session, entry.movement().component());
        requireOnce(ledger, id);
        return partner(ledger, entry)
                .map(other -> both(session, context, component, later(entry, other), reason))
                .orElseGet(() -> ComponentLedger.post(
                        session, component, opposite(context, component, entry.movement(), posting.newId(), reason)));
    }

    private ComponentChange both(
            StoreSession session,
            OperationContext context,
            Component component,
            List<ComponentMovement> lastFirst,
            Optional<String> reason) {
        MovementId id = posting.newId();
        NewComponentMovement first =
                opposite(context, component, lastFirst.get(0).movement(), id, reason);
        Component between = component.after(first);
        NewComponentMovement second =
                opposite(context, between, lastFirst.get(1).movement(), id.paired(), reason);
        List<ComponentMovement> posted =
                session.repository(ComponentMovementRepository.class).post(List.of(first, second));
        return ComponentLedger.changed(session, component.id(), Optional.of(posted.get(0)));
    }

    private NewComponentMovement opposite(
            OperationContext context,
            Component now,
            NewComponentMovement entry,
            MovementId id,
            Optional<String> reason) {
        Move move = new Move(
                entry.location(),
                MovementType.REVERSAL,
                entry.quantityDelta().negated(),
                entry.unitCost(),
                MovementNote.because(reason));
        return posting.draft(context, now, move, id, MovingAverage.reversed(now, entry))
                .reversing(entry.id());
    }

    private static List<ComponentMovement> later(ComponentMovement entry, ComponentMovement other) {
        boolean last = entry.movement().sequence() > other.movement().sequence();
        return last ? List.of(entry, other) : List.of(other, entry);
    }

    /** The other entry of a transfer. */
    private static Optional<ComponentMovement> partner(ComponentMovementRepository ledger, ComponentMovement entry) {
        return ledger.find(entry.movement().id().paired());
    }

    private static void requireOnce(ComponentMovementRepository ledger, MovementId id) {
        if (!ledger.reversed(Set.of(id)).isEmpty()) {
            throw new NozzlyException(
                    InventoryError.ALREADY_REVERSED, Message.of(ComponentReversing.class, "reversal.twice", id));
        }
    }
}
