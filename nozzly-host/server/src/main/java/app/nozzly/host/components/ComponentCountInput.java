package app.nozzly.host.components;

import app.nozzly.host.spools.LedgerReason;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import java.util.Optional;
import java.util.UUID;

/** How many were found at a place. Immutable. */
record ComponentCountInput(UUID locationId, Quantity quantity, Optional<String> reason) {

    ComponentCount count() {
        return new ComponentCount(new LocationId(locationId), quantity, MovementNote.because(LedgerReason.of(reason)));
    }
}
