package app.nozzly.host.allocations;

import app.nozzly.host.spools.ReleasedJson;
import app.nozzly.inventory.AllocationConverted;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.StockChange;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a conversion. Immutable. */
record ConvertedJson(Optional<UUID> transactionId, List<ReleasedJson> released, List<DrawnJson> drawn) {

    static ConvertedJson of(AllocationConverted converted) {
        return new ConvertedJson(
                converted.entry().map(MovementId::value),
                converted.released().stream().map(ReleasedJson::of).toList(),
                converted.drawn().stream().map(DrawnJson::of).toList());
    }

    /** What was drawn from a spool, and the claims of others that it cut short. Immutable. */
    record DrawnJson(UUID spoolId, Grams remainingWeightG, List<ReleasedJson> released) {

        private static DrawnJson of(StockChange change) {
            return new DrawnJson(
                    change.spool().id().value(),
                    change.spool().remaining(),
                    change.released().stream().map(ReleasedJson::of).toList());
        }
    }
}
