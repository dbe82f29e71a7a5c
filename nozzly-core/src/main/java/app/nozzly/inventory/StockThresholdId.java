package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link StockThreshold}. Immutable.
 *
 * @param value a UUID
 */
public record StockThresholdId(UUID value) {

    public StockThresholdId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
