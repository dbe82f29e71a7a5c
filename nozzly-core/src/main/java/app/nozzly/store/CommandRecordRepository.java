package app.nozzly.store;

import java.time.Instant;
import java.util.Optional;

/** Answers kept by command key. */
public interface CommandRecordRepository {

    Optional<CommandRecord> find(String key);

    /**
     * Keeps an answer.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the key was used, also by a transaction that commits first
     */
    void insert(CommandRecord commandRecord);

    /** Forgets answers older than an instant and says how many. */
    int deleteOlderThan(Instant instant);
}
