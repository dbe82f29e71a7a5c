package app.nozzly.host.http;

import app.nozzly.context.OperationContext;
import java.util.Optional;
import java.util.function.Function;

/** Says for whom and by whom a request is made. Thread-safe. */
@FunctionalInterface
public interface Callers {

    /**
     * The context of a request.
     *
     * @param headers gives a request header by name
     * @throws app.nozzly.problem.NozzlyException {@code unauthorized} when nobody may act with these headers
     */
    OperationContext identify(Function<String, Optional<String>> headers);
}
