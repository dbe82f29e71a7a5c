package app.nozzly.host.http;

import app.nozzly.context.OperationContext;

/** Whether a workshop wants {@code If-Match} and {@code Idempotency-Key} on every write. Thread-safe. */
@FunctionalInterface
public interface StrictWrites {

    boolean required(OperationContext context);

    /** The settings of a workshop were changed on this host. */
    default void changed(OperationContext context) {}
}
