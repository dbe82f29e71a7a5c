package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link StockMovement}, chosen by the caller: posting the same id twice is one movement. Immutable.
 *
 * @param value a UUID
 */
public record MovementId(UUID value) {

    public MovementId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
