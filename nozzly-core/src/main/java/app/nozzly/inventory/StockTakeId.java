package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link StockTake}. Immutable.
 *
 * @param value a UUID
 */
public record StockTakeId(UUID value) {

    public StockTakeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
