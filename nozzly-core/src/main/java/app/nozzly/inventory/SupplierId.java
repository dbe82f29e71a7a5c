package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a supplier, by which stock names where it came from. Immutable.
 *
 * @param value a UUID
 */
public record SupplierId(UUID value) {

    public SupplierId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
