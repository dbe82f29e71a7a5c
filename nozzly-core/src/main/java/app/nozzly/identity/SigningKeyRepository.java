package app.nozzly.identity;

import java.time.Instant;
import java.util.List;

/** Stores the keys of the installation. */
public interface SigningKeyRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(SigningKey key);

    /** All of them, the latest first, then by id. */
    List<SigningKey> all();

    /** Forgets keys that expired before an instant and says how many. */
    int deleteExpiredBefore(Instant instant);
}
