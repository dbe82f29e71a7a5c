package app.nozzly.host.components;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.spools.LedgerReason;
import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Pieces that came. Immutable. */
record ComponentReceiveInput(
        UUID locationId,
        Quantity quantity,
        MoneyInput unitCost,
        Optional<String> lotNumber,
        Optional<UUID> supplierId,
        Optional<Instant> occurredAt,
        Optional<String> reason,
        Optional<ReferenceJson> reference) {

    ComponentReceipt receipt(Amounts amounts) {
        MovementNote note = new MovementNote(
                LedgerReason.of(reason),
                reference.map(ReferenceJson::toReference),
                lotNumber.map(String::strip).filter(lot -> !lot.isEmpty()),
                supplierId.map(SupplierId::new));
        return new ComponentReceipt(
                new LocationId(locationId),
                quantity,
                amounts.unitCost(Optional.of(unitCost), "unit_cost").orElseThrow(),
                note,
                occurredAt);
    }
}
