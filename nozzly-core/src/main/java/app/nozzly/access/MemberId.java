package app.nozzly.access;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a person in a workshop: that of the person's account, which is the same in every workshop. Immutable.
 *
 * @param value a UUID
 */
public record MemberId(UUID value) {

    public MemberId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
