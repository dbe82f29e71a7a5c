package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Component}. Immutable.
 *
 * @param value a UUID
 */
public record ComponentId(UUID value) {

    public ComponentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
