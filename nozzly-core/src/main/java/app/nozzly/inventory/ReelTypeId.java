package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link ReelType}. Immutable.
 *
 * @param value a UUID
 */
public record ReelTypeId(UUID value) {

    public ReelTypeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
