package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link LedgerCheck} found. Immutable.
 *
 * @param spools how many spools were compared with their entries
 * @param movements how many entries were added up
 * @param faults by the numbers of the spools; of each the first that is wrong
 */
public record LedgerReport(long spools, long movements, List<LedgerFault> faults) {

    public LedgerReport {
        faults = List.copyOf(faults);
    }

    /** Whether every figure agrees. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** The first thing that is wrong. */
    public Optional<LedgerFault> first() {
        return faults.stream().findFirst();
    }
}
