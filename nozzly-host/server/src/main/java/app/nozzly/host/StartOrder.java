package app.nozzly.host;

import java.util.List;

/**
 * What must run before the server takes requests, in this order. Immutable.
 *
 * @param beforeServer the parts, first started first
 */
public record StartOrder(List<Lifecycle.Part> beforeServer) {

    public StartOrder {
        beforeServer = List.copyOf(beforeServer);
    }
}
