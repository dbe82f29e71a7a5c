package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes entries of the ledger back, each at most once, by their exact opposites. Thread-safe. */
final class Reversing {

    private static final String TRANSACTION = "transaction";

    private final Posting posting;

    Reversing(Posting posting) {
        this.posting = posting;
    }

    /** An entry that is there. */
    StockMovement entry(StoreSession session, MovementId id) {
        return session.repository(StockMovementRepository.class)
                .find(id)
                .orElseThrow(() -> NozzlyException.notFound(TRANSACTION, id));
    }

    /** Takes an entry back, and with it what was posted together with it, unless that was taken back before. */
    StockChange reverse(StoreSession session, OperationContext context, StockMovement entry, Optional<String> reason) {
        StockMovementRepository ledger = session.repository(StockMovementRepository.class);
        MovementId id = entry.movement().id();
        requireWhole(ledger, entry);
        List<StockMovement> group = EntryGroup.of(ledger, entry);
        Map<SpoolId, Spool> spools = locked(session, group);
        Set<MovementId> gone =
                ledger.reversed(group.stream().map(part -> part.movement().id()).toList());
        requireOnce(gone, id);
        EntryGroup names = posting.group();
        MovementId leader = names.next();
        Optional<StockMovement> posted = Optional.empty();
        for (StockMovement part : group) {
            MovementId original = part.movement().id();
            if (!gone.contains(original)) {
                Spool spool = spools.get(part.movement().spool());
                NewMovement back = opposite(context, spool, part.movement())
                        .because(reason)
                        .named(original.equals(id) ? leader : names.next());
                StockMovement taken = ledger.post(back);
                spools.put(spool.id(), spool.after(taken));
                posted = original.equals(id) ? Optional.of(taken) : posted;
            }
        }
        return new StockChange(spools.get(entry.movement().spool()), posted);
    }

    private NewMovement opposite(OperationContext context, Spool spool, NewMovement movement) {
        return posting.draft(
                        context,
                        spool,
                        MovementType.REVERSAL,
                        movement.weightDelta().negated())
                .reversing(movement.id())
                .claiming(movement.allocation());
    }

    private static Map<SpoolId, Spool> locked(StoreSession session, List<StockMovement> group) {
        Set<SpoolId> wanted = Set.copyOf(
                group.stream().map(part -> part.movement().spool()).distinct().toList());
        Map<SpoolId, Spool> spools = new HashMap<>();
        session.repository(SpoolRepository.class).lock(wanted).forEach(spool -> spools.put(spool.id(), spool));
        return spools;
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

    private static void requireOnce(Set<MovementId> gone, MovementId id) {
        if (gone.contains(id)) {
            throw new NozzlyException(
                    InventoryError.ALREADY_REVERSED, Message.of(Reversing.class, "reversal.twice", id));
        }
    }
}
