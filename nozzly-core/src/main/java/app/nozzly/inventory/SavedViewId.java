package app.nozzly.inventory;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link SavedView}. Immutable.
 *
 * @param value a UUID
 */
public record SavedViewId(UUID value) {

    public SavedViewId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
