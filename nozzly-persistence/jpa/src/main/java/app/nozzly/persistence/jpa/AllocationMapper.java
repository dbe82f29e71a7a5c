package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SpoolId;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/** Between an allocation and its row. */
final class AllocationMapper {

    private AllocationMapper() {}

    static AllocationRow row(Allocation claim) {
        AllocationRow row = new AllocationRow();
        row.id = claim.id().value();
        row.spoolId = claim.spool().value();
        row.sequence = claim.sequence();
        row.referenceKind = claim.reference().kind();
        row.referenceId = claim.reference().id();
        row.reason = claim.reason().orElse(null);
        row.weight = claim.weight().value();
        row.openWeight = claim.open().value();
        row.allocatedAt = claim.allocatedAt();
        return row;
    }

    static Allocation allocation(AllocationRow row) {
        return new Allocation(
                new MovementId(row.id),
                new SpoolId(row.spoolId),
                row.sequence,
                new Reference(row.referenceKind, row.referenceId),
                Optional.ofNullable(row.reason),
                Grams.of(row.weight),
                Grams.of(row.openWeight),
                row.allocatedAt);
    }
}
