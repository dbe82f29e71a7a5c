package app.nozzly.context;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of one workshop. Nothing crosses tenants.
 *
 * @param value a UUID, unguessable
 */
public record TenantId(UUID value) {

    /**
     * The installation itself: not a workshop, but the owner of what belongs to none, such as accounts, their sessions and work of the whole program.
     * To act in it is to act in the explicit context of the system; nothing runs without a tenant.
     */
    public static final TenantId INSTALLATION = new TenantId(new UUID(0, 0));

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
