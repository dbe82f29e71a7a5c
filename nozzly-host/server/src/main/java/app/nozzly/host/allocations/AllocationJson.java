package app.nozzly.host.allocations;

import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationOnSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is claimed of a spool, as it is written. Immutable. */
record AllocationJson(
        UUID id,
        UUID spoolId,
        String spoolCode,
        String material,
        ReferenceJson reference,
        Optional<String> reason,
        Grams weightG,
        Grams openWeightG,
        @JsonProperty("is_open") boolean open,
        Instant allocatedAt) {

    static AllocationJson of(AllocationOnSpool held) {
        Allocation claim = held.allocation();
        Spool spool = held.spool();
        return new AllocationJson(
                claim.id().value(),
                claim.spool().value(),
                spool.code(),
                spool.filament().label(),
                ReferenceJson.of(claim.reference()),
                claim.reason(),
                claim.weight(),
                claim.open(),
                claim.isOpen(),
                claim.allocatedAt());
    }
}
