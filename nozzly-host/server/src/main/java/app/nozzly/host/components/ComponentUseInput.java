package app.nozzly.host.components;

import app.nozzly.host.spools.LedgerReason;
import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import java.util.Optional;
import java.util.UUID;

/** Pieces that were used. Immutable. */
record ComponentUseInput(
        UUID locationId, Quantity quantity, Optional<String> reason, Optional<ReferenceJson> reference) {

    ComponentUse use() {
        return new ComponentUse(
                new LocationId(locationId),
                quantity,
                MovementNote.because(LedgerReason.of(reason), reference.map(ReferenceJson::toReference)));
    }
}
