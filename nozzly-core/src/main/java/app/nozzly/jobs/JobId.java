package app.nozzly.jobs;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Job}. Immutable.
 *
 * @param value a UUID
 */
public record JobId(UUID value) {

    public JobId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
