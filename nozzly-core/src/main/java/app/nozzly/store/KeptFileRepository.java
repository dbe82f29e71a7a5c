package app.nozzly.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps files until the work on them is done. */
public interface KeptFileRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(KeptFile file);

    Optional<KeptFile> find(UUID id);

    /** Forgets a file and says whether there was one. */
    boolean delete(UUID id);

    /** Forgets files that are kept since before an instant and says how many. */
    int deleteKeptBefore(Instant instant);
}
