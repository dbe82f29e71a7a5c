package app.nozzly.host.components;

import app.nozzly.host.spools.LedgerReason;
import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.ComponentAdjustment;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import java.util.Optional;
import java.util.UUID;

/** A correction of how many the ledger says are at a place. Immutable. */
record ComponentAdjustInput(UUID locationId, Quantity quantityDelta, String reason, Optional<ReferenceJson> reference) {

    ComponentAdjustment adjustment() {
        return new ComponentAdjustment(
                new LocationId(locationId),
                quantityDelta,
                MovementNote.because(LedgerReason.of(Optional.of(reason)), reference.map(ReferenceJson::toReference)));
    }
}
