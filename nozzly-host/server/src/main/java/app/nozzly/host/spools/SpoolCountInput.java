package app.nozzly.host.spools;

import app.nozzly.inventory.SpoolCount;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/** What is on a spool, without its reel. Immutable. */
record SpoolCountInput(Grams weightG, Optional<String> reason, Optional<Instant> occurredAt) {

    SpoolCount count() {
        return new SpoolCount(weightG, LedgerReason.of(reason), occurredAt);
    }
}
