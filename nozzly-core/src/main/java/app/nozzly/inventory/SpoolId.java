package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Spool}. Immutable.
 *
 * @param value a UUID
 */
public record SpoolId(UUID value) {

    public SpoolId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
