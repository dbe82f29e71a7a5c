package app.nozzly.inventory;

import app.nozzly.problem.Message;
import java.util.Optional;

/**
 * What was found of the chain of checkpoints itself. Immutable.
 *
 * @param checkpoints how many there are
 * @param last fingerprint of the last one: whoever notes it elsewhere sees later that none was cut off
 * @param fault the first checkpoint that does not follow on the one before
 */
public record CheckpointReport(long checkpoints, Optional<EntryHash> last, Optional<Message> fault) {

    /** Of a workshop without any. */
    public static final CheckpointReport NONE = new CheckpointReport(0, Optional.empty(), Optional.empty());
}
