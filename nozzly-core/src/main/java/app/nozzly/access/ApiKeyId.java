package app.nozzly.access;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of an {@link ApiKey}. Immutable.
 *
 * @param value a UUID
 */
public record ApiKeyId(UUID value) {

    public ApiKeyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
