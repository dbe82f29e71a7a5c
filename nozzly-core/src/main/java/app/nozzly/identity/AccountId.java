package app.nozzly.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of an {@link Account}. Immutable.
 *
 * @param value a UUID
 */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
