package app.nozzly.host.spools;

import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry of the ledger as it is written. Immutable. */
record TransactionJson(
        UUID id,
        MovementType type,
        Grams weightDeltaG,
        Grams balanceAfter,
        Optional<String> reason,
        Optional<ReferenceJson> reference,
        Optional<UUID> reverses,
        Instant occurredAt,
        Instant recordedAt,
        String actor) {

    static TransactionJson of(StockMovement entry) {
        NewMovement movement = entry.movement();
        return new TransactionJson(
                movement.id().value(),
                movement.type(),
                movement.weightDelta(),
                entry.balanceAfter(),
                movement.reason(),
                movement.reference().map(ReferenceJson::of),
                movement.reverses().map(id -> id.value()),
                movement.occurredAt(),
                movement.recordedAt(),
                movement.actor().name());
    }
}
