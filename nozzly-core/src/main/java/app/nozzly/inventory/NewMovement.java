package app.nozzly.inventory;

import app.nozzly.context.Actor;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/**
 * A movement to be posted. Immutable.
 *
 * @param id chosen by the caller; posting it again changes nothing
 * @param spool whose ledger
 * @param type why
 * @param weightDelta how much, positive in, negative out
 * @param reason in a person's words
 * @param reference what it was made for
 * @param reverses the movement that this one cancels
 * @param occurredAt when it happened
 * @param recordedAt when it is written down
 * @param actor who did it
 */
public record NewMovement(
        MovementId id,
        SpoolId spool,
        MovementType type,
        Grams weightDelta,
        Optional<String> reason,
        Optional<Reference> reference,
        Optional<MovementId> reverses,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor) {

    NewMovement named(MovementId other) {
        return new NewMovement(
                other, spool, type, weightDelta, reason, reference, reverses, occurredAt, recordedAt, actor);
    }

    NewMovement because(Optional<String> words) {
        return new NewMovement(id, spool, type, weightDelta, words, reference, reverses, occurredAt, recordedAt, actor);
    }

    NewMovement madeFor(Optional<Reference> thing) {
        return new NewMovement(id, spool, type, weightDelta, reason, thing, reverses, occurredAt, recordedAt, actor);
    }

    NewMovement reversing(MovementId entry) {
        return new NewMovement(
                id, spool, type, weightDelta, reason, reference, Optional.of(entry), occurredAt, recordedAt, actor);
    }

    /** That happened then; without a moment when it is written down. */
    NewMovement at(Optional<Instant> moment) {
        return new NewMovement(
                id,
                spool,
                type,
                weightDelta,
                reason,
                reference,
                reverses,
                moment.orElse(occurredAt),
                recordedAt,
                actor);
    }
}
