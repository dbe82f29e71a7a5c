package app.nozzly.host.components;

import app.nozzly.host.spools.LedgerReason;
import app.nozzly.inventory.ComponentTransfer;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import java.util.Optional;
import java.util.UUID;

/** Pieces that are carried from one place to another. Immutable. */
record ComponentTransferInput(UUID fromLocationId, UUID toLocationId, Quantity quantity, Optional<String> reason) {

    ComponentTransfer transfer() {
        return new ComponentTransfer(
                new LocationId(fromLocationId),
                new LocationId(toLocationId),
                quantity,
                MovementNote.because(LedgerReason.of(reason)));
    }
}
