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
 * @param allocation the {@link Allocation} whose grams it claims or gives back, its own id when it begins one; such grams stay on the reel
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
        Optional<MovementId> allocation,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor) {

    /** A movement of grams that come or go. */
    public NewMovement(
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
        this(
                id,
                spool,
                type,
                weightDelta,
                reason,
                reference,
                reverses,
                Optional.empty(),
                occurredAt,
                recordedAt,
                actor);
    }

    /** By how much it changes what is claimed: the opposite of its weight when it belongs to an allocation, else nothing. */
    public Grams allocatedDelta() {
        return allocation.isPresent() ? weightDelta.negated() : Grams.ZERO;
    }

    /** Whether it begins an allocation. */
    public boolean allocates() {
        return allocation.filter(id::equals).isPresent();
    }

    NewMovement named(MovementId other) {
        return copy(other, reason, reference, reverses, allocation, occurredAt);
    }

    NewMovement because(Optional<String> words) {
        return copy(id, words, reference, reverses, allocation, occurredAt);
    }

    NewMovement madeFor(Optional<Reference> thing) {
        return copy(id, reason, thing, reverses, allocation, occurredAt);
    }

    NewMovement reversing(MovementId entry) {
        return copy(id, reason, reference, Optional.of(entry), allocation, occurredAt);
    }

    /** That claims grams for an allocation or gives them back. */
    NewMovement claiming(Optional<MovementId> claim) {
        return copy(id, reason, reference, reverses, claim, occurredAt);
    }

    /** That happened then; without a moment when it is written down. */
    NewMovement at(Optional<Instant> moment) {
        return copy(id, reason, reference, reverses, allocation, moment.orElse(occurredAt));
    }

    private NewMovement copy(
            MovementId itself,
            Optional<String> words,
            Optional<Reference> thing,
            Optional<MovementId> reversed,
            Optional<MovementId> claim,
            Instant moment) {
        return new NewMovement(
                itself, spool, type, weightDelta, words, thing, reversed, claim, moment, recordedAt, actor);
    }
}
