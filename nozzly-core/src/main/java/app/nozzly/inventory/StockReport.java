package app.nozzly.inventory;

import app.nozzly.problem.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link StockCheck} found. Immutable.
 *
 * @param spools of spools
 * @param components of components
 * @param checkpoints of the chain of checkpoints
 */
public record StockReport(LedgerReport spools, ComponentReport components, CheckpointReport checkpoints) {

    /** Whether every figure agrees. */
    public boolean isSound() {
        return spools.isSound() && components.isSound() && checkpoints.fault().isEmpty();
    }

    /** How many entries were added up. */
    public long movements() {
        return spools.movements() + components.movements();
    }

    /** What is wrong, for people: the chain of checkpoints, then at most one text for each spool and component. */
    public List<Message> faults() {
        return Stream.concat(checkpoints.fault().stream(), faultsOfItems()).toList();
    }

    private Stream<Message> faultsOfItems() {
        return Stream.concat(
                spools.faults().stream()
                        .map(fault -> Message.of(
                                StockCheck.class,
                                "stock.spool",
                                fault.code(),
                                fault.text().toString())),
                components.faults().stream()
                        .map(fault -> Message.of(
                                StockCheck.class,
                                "stock.component",
                                fault.component(),
                                fault.text().toString())));
    }
}
