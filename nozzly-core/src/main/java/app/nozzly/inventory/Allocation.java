package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/**
 * Grams of a spool that are claimed for something while they are still on the reel. It is begun by an entry of the spool's ledger, whose id it has, and
 * changed only by entries that name it. Immutable.
 *
 * @param id that of the entry that began it
 * @param spool whose grams
 * @param sequence place of that entry in the ledger of its spool: of two allocations the one with the greater is newer
 * @param reference what they are for
 * @param reason in a person's words
 * @param weight grams claimed at first, above 0
 * @param open grams still claimed, from 0 to {@code weight}
 * @param allocatedAt when that was written down
 */
public record Allocation(
        MovementId id,
        SpoolId spool,
        long sequence,
        Reference reference,
        Optional<String> reason,
        Grams weight,
        Grams open,
        Instant allocatedAt) {

    public Allocation {
        new Validation(Allocation.class)
                .require(weight.isPositive(), "weight_g", "weight.positive", weight.value())
                .require(!open.isNegative(), "open_weight_g", "negative", open)
                .done();
    }

    /**
     * What an entry begins.
     *
     * @throws NozzlyException {@code validation_failed} when it says not what the grams are for, or takes none
     */
    public static Allocation begunBy(StockMovement entry) {
        NewMovement movement = entry.movement();
        Grams claimed = movement.weightDelta().negated();
        return new Allocation(
                movement.id(),
                movement.spool(),
                entry.sequence(),
                movement.reference()
                        .orElseThrow(() -> NozzlyException.invalid(
                                Allocation.class, "reference", "allocation.reference", movement.id())),
                movement.reason(),
                claimed,
                claimed,
                movement.recordedAt());
    }

    /**
     * After an entry that names it.
     *
     * @throws NozzlyException {@code allocation_released} when it holds less than the entry gives back, {@code not_found} when that belongs to another spool
     */
    public Allocation after(NewMovement movement) {
        if (!spool.equals(movement.spool())) {
            throw NozzlyException.notFound("allocation", id);
        }
        Grams left = open.plus(movement.allocatedDelta());
        if (left.isNegative() || left.compareTo(weight) > 0) {
            throw released(movement.weightDelta());
        }
        return new Allocation(id, spool, sequence, reference, reason, weight, left, allocatedAt);
    }

    /** Whether anything is still claimed. */
    public boolean isOpen() {
        return open.isPositive();
    }

    /** The refusal to give more back than it holds. */
    NozzlyException released(Grams wanted) {
        return new NozzlyException(
                InventoryError.ALLOCATION_RELEASED,
                Message.of(Allocation.class, "allocation.released", reference.kind(), reference.id(), open, wanted));
    }
}
