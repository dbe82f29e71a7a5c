package app.nozzly.customfields;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a {@link CustomField}. Immutable.
 *
 * @param value a UUID
 */
public record CustomFieldId(UUID value) {

    public CustomFieldId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
