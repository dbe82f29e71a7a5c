package app.nozzly.host.allocations;

import app.nozzly.host.http.FieldPaths;
import app.nozzly.host.spools.LedgerReason;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.Coverage;
import app.nozzly.inventory.Spool;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lines that are wanted at once. Immutable. */
record AllocationInput(List<AllocationLineInput> lines, Optional<Boolean> partial, Optional<String> reason) {

    /** @param spools finds a spool by what people write */
    AllocationRequest request(Function<String, Spool> spools) {
        return new AllocationRequest(
                FieldPaths.each("lines", lines, line -> line.value().line(spools)),
                partial.orElse(false) ? Coverage.WHOLE_REFERENCES : Coverage.ALL_OR_NOTHING,
                LedgerReason.of(reason));
    }
}
