package app.nozzly.host.telemetry;

import app.nozzly.context.TenantId;
import java.util.Collection;

/** Says which workshops there are. Thread-safe. */
@FunctionalInterface
public interface WorkshopDirectory {

    /** All workshops of the installation. */
    Collection<TenantId> workshops();
}
