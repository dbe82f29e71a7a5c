package app.nozzly.inventory;

import app.nozzly.context.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * A movement of a component to be posted. Immutable.
 *
 * @param id identity
 * @param component whose ledger
 * @param location where
 * @param type why
 * @param quantityDelta how many, positive in, negative out
 * @param unitCost cost of one at which it moves; empty when none is known
 * @param averageBefore the component's average before it
 * @param averageAfter the component's average after it
 * @param totalAfter quantity in the whole workshop after it
 * @param sequence place in the ledger of the component, from 1 without gaps
 * @param note what a person said of it
 * @param reverses the movement that this one cancels
 * @param occurredAt when it happened
 * @param recordedAt when it is written down
 * @param actor who did it
 */
public record NewComponentMovement(
        MovementId id,
        ComponentId component,
        LocationId location,
        MovementType type,
        Quantity quantityDelta,
        Optional<BigMoney> unitCost,
        Optional<BigMoney> averageBefore,
        Optional<BigMoney> averageAfter,
        Quantity totalAfter,
        long sequence,
        MovementNote note,
        Optional<MovementId> reverses,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor) {

    /** That happened then; without a moment when it is written down. */
    NewComponentMovement at(Optional<Instant> moment) {
        return copy(
                reverses,
                moment.map(given -> given.truncatedTo(ChronoUnit.MICROS)).orElse(occurredAt));
    }

    NewComponentMovement reversing(MovementId entry) {
        return copy(Optional.of(entry), occurredAt);
    }

    private NewComponentMovement copy(Optional<MovementId> newReverses, Instant newOccurredAt) {
        return new NewComponentMovement(
                id,
                component,
                location,
                type,
                quantityDelta,
                unitCost,
                averageBefore,
                averageAfter,
                totalAfter,
                sequence,
                note,
                newReverses,
                newOccurredAt,
                recordedAt,
                actor);
    }
}
