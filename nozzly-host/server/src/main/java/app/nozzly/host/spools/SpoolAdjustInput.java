package app.nozzly.host.spools;

import app.nozzly.inventory.SpoolAdjustment;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/** A correction of what the ledger says of a spool. Immutable. */
record SpoolAdjustInput(Grams weightDeltaG, String reason, Optional<ReferenceJson> reference) {

    SpoolAdjustment adjustment() {
        return new SpoolAdjustment(
                weightDeltaG,
                LedgerReason.of(Optional.of(reason)).orElse(""),
                reference.map(ReferenceJson::toReference));
    }
}
