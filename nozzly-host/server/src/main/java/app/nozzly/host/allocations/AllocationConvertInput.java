package app.nozzly.host.allocations;

import app.nozzly.host.http.FieldPaths;
import app.nozzly.host.spools.LedgerReason;
import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.AllocationConversion;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Claims that became parts, and what was really drawn. Immutable. */
record AllocationConvertInput(List<ClaimInput> claims, List<DrawInput> draws) {

    /** Grams of a claim: all that it still holds when nothing is said. Immutable. */
    record ClaimInput(UUID allocationId, Optional<Grams> weightG) {

        private AllocationConversion.Claim claim() {
            return new AllocationConversion.Claim(new MovementId(allocationId), weightG);
        }
    }

    /** What became of the filament. */
    enum Kind {
        USAGE,
        WASTE
    }

    /** Filament that was drawn from a spool. Immutable. */
    record DrawInput(
            String spoolId,
            Grams weightG,
            Optional<Kind> type,
            Optional<String> reason,
            Optional<ReferenceJson> reference) {

        private AllocationConversion.Draw draw(Function<String, Spool> spools) {
            new Validation(DrawInput.class)
                    .require(weightG.compareTo(Spool.HEAVIEST) <= 0, "weight_g", "draw.great", Spool.HEAVIEST)
                    .done();
            SpoolUse use = new SpoolUse(
                    weightG,
                    MovementType.valueOf(type.orElse(Kind.USAGE).name()),
                    LedgerReason.of(reason),
                    reference.map(ReferenceJson::toReference),
                    Optional.empty());
            return new AllocationConversion.Draw(spools.apply(spoolId).id(), use);
        }
    }

    /** @param spools finds a spool by what people write */
    AllocationConversion conversion(Function<String, Spool> spools) {
        return new AllocationConversion(
                FieldPaths.each("claims", claims, claim -> claim.value().claim()),
                FieldPaths.each("draws", draws, draw -> draw.value().draw(spools)));
    }
}
