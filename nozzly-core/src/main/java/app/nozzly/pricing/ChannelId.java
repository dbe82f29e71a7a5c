package app.nozzly.pricing;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link SalesChannel}. Immutable.
 *
 * @param value a UUID
 */
public record ChannelId(UUID value) {

    public ChannelId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
