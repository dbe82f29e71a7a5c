package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Drafts entries of component ledgers. Thread-safe. */
final class ComponentPosting {

    private final IdSource ids;
    private final Clock clock;

    ComponentPosting(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What moves. Immutable.
     *
     * @param location where
     * @param type why
     * @param delta how many
     * @param unitCost at which cost of one, if one is known
     * @param note what a person said
     */
    record Move(
            LocationId location, MovementType type, Quantity delta, Optional<BigMoney> unitCost, MovementNote note) {

        /** At the average cost. */
        static Move of(Component component, LocationId location, MovementType type, Quantity delta, MovementNote note) {
            return new Move(location, type, delta, component.averageCost(), note);
        }
    }

    MovementId newId() {
        return new MovementId(ids.next());
    }

    /** An entry of this moment that leaves the average as it is. */
    NewComponentMovement draft(OperationContext context, Component before, Move move) {
        return draft(context, before, move, newId(), before.averageCost());
    }

    NewComponentMovement draft(OperationContext context, Component before, Move move, MovementId id) {
        return draft(context, before, move, id, before.averageCost());
    }

    NewComponentMovement draft(
            OperationContext context, Component before, Move move, MovementId id, Optional<BigMoney> averageAfter) {
        Instant now = now();
        return new NewComponentMovement(
                id,
                before.id(),
                move.location(),
                move.type(),
                move.delta(),
                move.unitCost(),
                before.averageCost(),
                averageAfter,
                before.quantity().plus(move.delta()),
                before.entries() + 1,
                move.note(),
                Optional.empty(),
                now,
                now,
                context.actor());
    }

    /** The ledger keeps what it is told for ever. A day is let through for clocks that differ. */
    void requirePast(Optional<Instant> occurredAt) {
        Instant latest = clock.instant().plus(1, ChronoUnit.DAYS);
        if (occurredAt.filter(latest::isBefore).isPresent()) {
            throw NozzlyException.invalid(ComponentLedger.class, "occurred_at", "time.future", occurredAt.get());
        }
    }

    /** Stores keep microseconds; a finer instant would come back as another one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
