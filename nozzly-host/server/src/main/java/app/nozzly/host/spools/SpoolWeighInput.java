package app.nozzly.host.spools;

import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/** A spool on the scale, reel and all. Immutable. */
record SpoolWeighInput(
        Grams grossWeightG, Optional<Grams> emptySpoolWeightG, Optional<String> reason, Optional<Instant> occurredAt) {

    SpoolWeighing weighing() {
        return new SpoolWeighing(grossWeightG, emptySpoolWeightG, LedgerReason.of(reason), occurredAt);
    }
}
