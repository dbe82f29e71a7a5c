package app.nozzly.host;

import java.util.List;

/**
 * What must run before the server answers requests, in this order. Immutable.
 *
 * @param beforeRequests the parts, first started first
 */
public record StartOrder(List<Lifecycle.Part> beforeRequests) {

    public StartOrder {
        beforeRequests = List.copyOf(beforeRequests);
    }
}
