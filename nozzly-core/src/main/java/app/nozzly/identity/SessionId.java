package app.nozzly.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link LoginSession}. Immutable.
 *
 * @param value a UUID
 */
public record SessionId(UUID value) {

    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
