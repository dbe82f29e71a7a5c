package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/** Between a movement and its row. */
final class StockMovementMapper {

    private StockMovementMapper() {}

    static StockMovementRow row(StockMovement entry) {
        NewMovement movement = entry.movement();
        StockMovementRow row = new StockMovementRow();
        row.id = movement.id().value();
        row.spoolId = movement.spool().value();
        row.sequence = entry.sequence();
        row.type = movement.type().name();
        row.weightDelta = movement.weightDelta().value();
        row.balanceAfter = entry.balanceAfter().value();
        row.reason = movement.reason().orElse(null);
        row.referenceKind = movement.reference().map(Reference::kind).orElse(null);
        row.referenceId = movement.reference().map(Reference::id).orElse(null);
        row.reverses = movement.reverses().map(MovementId::value).orElse(null);
        row.occurredAt = Moments.stored(movement.occurredAt());
        row.recordedAt = Moments.stored(movement.recordedAt());
        row.actorKind = movement.actor().kind().name();
        row.actorId = movement.actor().id();
        row.actorName = movement.actor().name();
        return row;
    }

    static StockMovement movement(StockMovementRow row) {
        NewMovement movement = new NewMovement(
                new MovementId(row.id),
                new SpoolId(row.spoolId),
                MovementType.valueOf(row.type),
                Grams.of(row.weightDelta),
                Optional.ofNullable(row.reason),
                Optional.ofNullable(row.referenceKind).map(kind -> new Reference(kind, row.referenceId)),
                Optional.ofNullable(row.reverses).map(MovementId::new),
                row.occurredAt,
                row.recordedAt,
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName));
        return new StockMovement(movement, row.sequence, Grams.of(row.balanceAfter));
    }
}
