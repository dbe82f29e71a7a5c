package app.nozzly.context;

import java.util.Objects;
import java.util.Optional;

/**
 * For whom and by whom an operation runs. Immutable.
 *
 * @param tenant the workshop
 * @param actor who acts
 * @param origin from where
 * @param command identity of the command, empty when the caller does not repeat it
 */
public record OperationContext(TenantId tenant, Actor actor, Origin origin, Optional<CommandKey> command) {

    public OperationContext {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(command, "command");
    }

    public static OperationContext of(TenantId tenant, Actor actor) {
        return new OperationContext(tenant, actor, Origin.NONE, Optional.empty());
    }

    /** The same context for a command that may be repeated under this key. */
    public OperationContext with(CommandKey key) {
        return new OperationContext(tenant, actor, origin, Optional.of(key));
    }

    /** The same context, asked for from somewhere. */
    public OperationContext from(Origin place) {
        return new OperationContext(tenant, actor, place, command);
    }
}
