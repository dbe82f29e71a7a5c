package app.nozzly.store;

import java.time.Instant;
import java.util.Optional;

/** Small pieces of state that several hosts change together, such as how much of a limit is used up. Each change names what it replaces. */
public interface SharedStateRepository {

    /** The state kept under a name. */
    Optional<String> find(String name);

    /**
     * Replaces a state by another, if it still is what it was.
     *
     * @param name 1 to 200 characters
     * @param before what was found; empty for nothing
     * @param after what to keep, at most 4,000 characters
     * @param expiresAt when it may be forgotten
     * @return whether it was replaced; false when another was faster, also one whose transaction commits first
     */
    boolean replace(String name, Optional<String> before, String after, Instant expiresAt);

    /** Forgets a state. */
    void delete(String name);

    /** Forgets states that expired before an instant and says how many. */
    int deleteExpiredBefore(Instant instant);
}
