package app.nozzly.host.pages;

import app.nozzly.context.OperationContext;
import java.util.Optional;

/** The picture that stands for a workshop beside its name. Thread-safe. */
@FunctionalInterface
public interface Brand {

    /** No workshop has one. */
    Brand NONE = context -> Optional.empty();

    /** Address of the workshop's picture; empty when it has none. */
    Optional<String> logo(OperationContext context);
}
