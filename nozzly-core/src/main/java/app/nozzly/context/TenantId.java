package app.nozzly.context;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of one workshop. Nothing crosses tenants.
 *
 * @param value a UUID, unguessable
 */
public record TenantId(UUID value) {

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    public static TenantId of(String uuid) {
        return new TenantId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
