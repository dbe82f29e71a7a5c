package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What became of a command that may change what is on a spool. Immutable.
 *
 * @param spool as it is afterwards
 * @param movement the entry that says so, which {@link Spools#reverse} takes back; empty when there was nothing to post
 * @param released what was claimed and is not there after all, newest first: whoever it was for is short of it
 */
public record StockChange(Spool spool, Optional<StockMovement> movement, List<AllocationRelease> released) {

    public StockChange {
        released = List.copyOf(released);
    }

    /** A change that leaves all allocations as they are. */
    public StockChange(Spool spool, Optional<StockMovement> movement) {
        this(spool, movement, List.of());
    }

    /** The same, for which that had to be released. */
    StockChange releasing(List<AllocationRelease> shortened) {
        return new StockChange(spool, movement, shortened);
    }
}
