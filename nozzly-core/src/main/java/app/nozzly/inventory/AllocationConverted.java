package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What became of a conversion. Immutable.
 *
 * @param entry the last entry of the ledger that it posted; {@link Spools#reverse} takes the whole conversion back by it. Empty when there was nothing to post
 * @param released what was asked to be given back, in that order
 * @param drawn what was drawn, in the order asked for; each names what had to be released for it beyond that
 */
public record AllocationConverted(
        Optional<MovementId> entry, List<AllocationRelease> released, List<StockChange> drawn) {

    public AllocationConverted {
        released = List.copyOf(released);
        drawn = List.copyOf(drawn);
    }
}
