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

    /**
     * The identity of the {@link MovementType#FOUND} entry that balances a use of this identity, and of that use the other way round: the same with its last bit
     * turned. So each is found from the other without a search.
     */
    public MovementId balancing() {
        return new MovementId(new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() ^ 1L));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
