package app.nozzly.host.spools;

import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
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
        Optional<UUID> allocationId,
        @JsonProperty("is_reversed") boolean reversed,
        Instant occurredAt,
        Instant recordedAt,
        String actor) {

    /** @param reversed whether a later entry has taken it back */
    static TransactionJson of(StockMovement entry, boolean reversed) {
        NewMovement movement = entry.movement();
        return new TransactionJson(
                movement.id().value(),
                movement.type(),
                movement.weightDelta(),
                entry.balanceAfter(),
                movement.reason(),
                movement.reference().map(ReferenceJson::of),
                movement.reverses().map(id -> id.value()),
                movement.allocation().map(id -> id.value()),
                reversed,
                movement.occurredAt(),
                movement.recordedAt(),
                movement.actor().name());
    }
}
