package app.nozzly.access;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of an {@link Invitation}. Immutable.
 *
 * @param value a UUID
 */
public record InvitationId(UUID value) {

    public InvitationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
