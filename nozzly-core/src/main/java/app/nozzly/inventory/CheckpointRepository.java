package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/** Stores checkpoints. There is no way to change or delete one. */
public interface CheckpointRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the number is taken */
    void append(LedgerCheckpoint checkpoint);

    /** The one with the greatest number. */
    Optional<LedgerCheckpoint> last();

    /**
     * Checkpoints by their numbers.
     *
     * @param number only those behind it
     * @param most how many at most
     */
    List<LedgerCheckpoint> following(long number, int most);
}
