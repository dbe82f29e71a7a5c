package app.nozzly.host.spools;

import app.nozzly.inventory.AllocationRelease;
import app.nozzly.quantity.Grams;
import java.util.UUID;

/** A claim that gave grams back. Immutable. */
public record ReleasedJson(
        UUID allocationId, ReferenceJson reference, Grams weightG, Grams openWeightG, UUID transactionId) {

    public static ReleasedJson of(AllocationRelease release) {
        return new ReleasedJson(
                release.allocation().id().value(),
                ReferenceJson.of(release.allocation().reference()),
                release.weight(),
                release.allocation().open(),
                release.movement().movement().id().value());
    }
}
