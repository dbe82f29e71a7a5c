package app.nozzly.host.http;

import app.nozzly.context.OperationContext;
import app.nozzly.store.CommandRecord;
import java.util.Optional;

/** Answers kept under the callers' keys, each call in a transaction of its own. Thread-safe. */
public interface IdempotencyRecords {

    /** The answer kept under a key of the context's workshop. */
    Optional<CommandRecord> find(OperationContext context, String key);

    /**
     * Keeps an answer.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the key was used meanwhile
     */
    void insert(OperationContext context, CommandRecord commandRecord);
}
