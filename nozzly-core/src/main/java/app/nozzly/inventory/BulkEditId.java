package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link BulkEdit}. Immutable.
 *
 * @param value a UUID
 */
public record BulkEditId(UUID value) {

    public BulkEditId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
