package app.nozzly.host.allocations;

import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationLine;
import app.nozzly.inventory.AllocationResult;
import app.nozzly.inventory.Shortage;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.UUID;

/** What became of lines that were wanted. Immutable. */
record AllocatedJson(List<ClaimJson> allocations, List<UncoveredJson> uncovered, List<ShortageJson> shortages) {

    static AllocatedJson of(AllocationResult result) {
        return new AllocatedJson(
                result.allocations().stream().map(ClaimJson::of).toList(),
                result.uncovered().stream().map(UncoveredJson::of).toList(),
                result.shortages().stream().map(ShortageJson::of).toList());
    }

    /** One claim on one spool. Immutable. */
    record ClaimJson(UUID id, UUID spoolId, ReferenceJson reference, Grams weightG) {

        private static ClaimJson of(Allocation claim) {
            return new ClaimJson(
                    claim.id().value(), claim.spool().value(), ReferenceJson.of(claim.reference()), claim.weight());
        }
    }

    /** A line that got nothing. Immutable. */
    record UncoveredJson(String material, ReferenceJson reference, Grams weightG) {

        private static UncoveredJson of(AllocationLine line) {
            return new UncoveredJson(line.material().label(), ReferenceJson.of(line.reference()), line.weight());
        }
    }

    /** What is missing of a material, in grams. Immutable. */
    record ShortageJson(String material, Grams required, Grams available, String unit) {

        private static ShortageJson of(Shortage shortage) {
            return new ShortageJson(shortage.material(), shortage.required(), shortage.available(), "g");
        }
    }
}
