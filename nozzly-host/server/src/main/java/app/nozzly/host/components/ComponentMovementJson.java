package app.nozzly.host.components;

import app.nozzly.host.http.CostFigure;
import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;

/** An entry of a component's ledger as it is written. Immutable. */
record ComponentMovementJson(
        UUID id,
        MovementType type,
        UUID locationId,
        Quantity quantityDelta,
        Quantity balanceAfter,
        Quantity totalAfter,
        @CostFigure Optional<BigMoney> unitCost,
        Optional<String> lotNumber,
        Optional<UUID> supplierId,
        Optional<String> reason,
        Optional<ReferenceJson> reference,
        Optional<UUID> reverses,
        @JsonProperty("is_reversed") boolean reversed,
        Instant occurredAt,
        Instant recordedAt,
        String actor) {

    /** @param reversed whether a later entry has taken it back */
    static ComponentMovementJson of(ComponentMovement entry, boolean reversed) {
        NewComponentMovement movement = entry.movement();
        return new ComponentMovementJson(
                movement.id().value(),
                movement.type(),
                movement.location().value(),
                movement.quantityDelta(),
                entry.balanceAfter(),
                movement.totalAfter(),
                movement.unitCost(),
                movement.note().lotNumber(),
                movement.note().supplier().map(SupplierId::value),
                movement.note().reason(),
                movement.note().reference().map(ReferenceJson::of),
                movement.reverses().map(MovementId::value),
                reversed,
                movement.occurredAt(),
                movement.recordedAt(),
                movement.actor().name());
    }
}
