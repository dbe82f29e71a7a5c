package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Location}. Immutable.
 *
 * @param value a UUID
 */
public record LocationId(UUID value) {

    public LocationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
