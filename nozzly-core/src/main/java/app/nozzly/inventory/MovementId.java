package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link StockMovement}, chosen by the caller: posting the same id twice is one movement. Immutable.
 *
 * @param value a UUID
 */
public record MovementId(UUID value) {

    private static final int PARTS = 41;
    private static final long PART_BITS = 0x1FFFL << PARTS;
    private static final long PAIR = 1L << 40;

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

    /** The identity of the other of the two entries of a transfer, and of that one the other way round: the same with a bit in its middle turned. */
    public MovementId paired() {
        return new MovementId(new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() ^ PAIR));
    }

    /**
     * The identity of another entry that one command posted together with this one and that goes back with it: the same with a number in its middle. So all
     * are found from the one that leads them without a search.
     *
     * @param number 1, 2, 3 and so on
     */
    public MovementId part(int number) {
        return new MovementId(
                new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() ^ (long) number << PARTS));
    }

    /**
     * The identity that leads the entries which one command posted together, of which this may be one: the same with nothing in its middle. {@link #part} counts
     * from it, so that the whole is found from any of its parts.
     */
    public MovementId leading() {
        return new MovementId(new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() & ~PART_BITS));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
