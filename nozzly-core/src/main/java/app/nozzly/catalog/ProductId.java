package app.nozzly.catalog;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Product}. Immutable.
 *
 * @param value a UUID
 */
public record ProductId(UUID value) {

    public ProductId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
