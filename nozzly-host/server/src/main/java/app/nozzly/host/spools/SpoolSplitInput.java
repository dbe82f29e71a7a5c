package app.nozzly.host.spools;

import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolSplit;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.Optional;

/** Filament that is wound onto another reel. Immutable. */
record SpoolSplitInput(
        Grams weightG, Optional<String> number, Optional<String> storageLocation, Optional<Grams> emptySpoolWeightG) {

    SpoolSplit split() {
        new Validation(SpoolSplitInput.class)
                .require(weightG.compareTo(Spool.HEAVIEST) <= 0, "weight_g", "use.great", Spool.HEAVIEST)
                .require(
                        emptySpoolWeightG.stream().allMatch(weight -> weight.compareTo(Spool.HEAVIEST) <= 0),
                        "empty_spool_weight_g",
                        "reel.great",
                        Spool.HEAVIEST)
                .done();
        return new SpoolSplit(weightG, number, storageLocation, emptySpoolWeightG);
    }
}
