package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link ComponentCheck} found. Immutable.
 *
 * @param components how many components were compared with their entries
 * @param movements how many entries were added up
 * @param faults by component; at most one for each
 */
public record ComponentReport(long components, long movements, List<ComponentFault> faults) {

    public ComponentReport {
        faults = List.copyOf(faults);
    }

    /** Whether every figure agrees. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** The first thing that is wrong. */
    public Optional<ComponentFault> first() {
        return faults.stream().findFirst();
    }
}
