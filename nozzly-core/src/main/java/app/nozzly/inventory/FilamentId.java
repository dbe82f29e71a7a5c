package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link Filament}. Immutable.
 *
 * @param value a UUID
 */
public record FilamentId(UUID value) {

    public FilamentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
