package app.nozzly.host.allocations;

import app.nozzly.host.spools.ReferenceJson;
import app.nozzly.inventory.AllocationLine;
import app.nozzly.inventory.LotRule;
import app.nozzly.inventory.Spool;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Filament that is wanted: a material of which any part but the type may be left open, or one spool. Immutable. */
record AllocationLineInput(
        Optional<String> materialType,
        Optional<String> brand,
        Optional<String> color,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        Optional<String> spoolId,
        Grams weightG,
        ReferenceJson reference,
        Optional<Boolean> singleLot) {

    /** @param spools finds a spool by what people write */
    AllocationLine line(Function<String, Spool> spools) {
        Optional<Spool> named = spoolId.map(spools);
        return new AllocationLine(
                material(named),
                weightG,
                reference.toReference(),
                singleLot.orElse(false) ? LotRule.SINGLE : LotRule.MIXED,
                named.map(Spool::id));
    }

    private MaterialKey material(Optional<Spool> named) {
        return materialType
                .map(type -> new MaterialKey(type, brand, color, finish, diameterMm))
                .or(() -> named.map(spool -> spool.filament().key()))
                .orElseThrow(
                        () -> NozzlyException.invalid(AllocationLineInput.class, "material_type", "line.material"));
    }
}
