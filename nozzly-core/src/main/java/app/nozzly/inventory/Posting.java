package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes entries of the ledger. Thread-safe. */
final class Posting {

    private final IdSource ids;
    private final Clock clock;

    Posting(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** An entry of this moment that is not posted yet. */
    NewMovement draft(OperationContext context, Spool spool, MovementType type, Grams delta) {
        return new NewMovement(
                new MovementId(ids.next()),
                spool.id(),
                type,
                delta,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now(),
                now(),
                context.actor());
    }

    SpoolId newSpool() {
        return new SpoolId(ids.next());
    }

    /** Names for entries that are posted together. */
    EntryGroup group() {
        return new EntryGroup(new MovementId(ids.next()));
    }

    /** The change that an entry makes; of no weight none is posted. */
    static StockChange post(StoreSession session, Spool spool, NewMovement movement) {
        if (movement.weightDelta().isZero()) {
            return new StockChange(spool, Optional.empty());
        }
        StockMovement posted = session.repository(StockMovementRepository.class).post(movement);
        return new StockChange(spool.after(posted), Optional.of(posted));
    }

    /** The ledger keeps what it is told for ever. A day is let through for clocks that differ. */
    void requirePast(Optional<Instant> occurredAt) {
        Instant latest = clock.instant().plus(1, ChronoUnit.DAYS);
        if (occurredAt.filter(latest::isBefore).isPresent()) {
            throw NozzlyException.invalid(Spools.class, "occurred_at", "time.future", occurredAt.get());
        }
    }

    /** Stores keep microseconds; a finer instant would come back as another one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
