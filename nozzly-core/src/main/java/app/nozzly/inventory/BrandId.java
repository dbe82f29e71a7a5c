package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Brand}. Immutable.
 *
 * @param value a UUID
 */
public record BrandId(UUID value) {

    public BrandId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
