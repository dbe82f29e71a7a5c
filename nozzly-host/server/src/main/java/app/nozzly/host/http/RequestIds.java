package app.nozzly.host.http;

import io.javalin.http.Context;
import java.util.UUID;
import org.eclipse.jetty.server.Request;

/** A name for each request, sent back as {@code X-Request-Id} and written to the log with every failure. Stateless. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "nozzly.request.id";

    private RequestIds() {}

    static String of(Context exchange) {
        String known = exchange.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String fresh = fresh();
        exchange.attribute(ATTRIBUTE, fresh);
        return fresh;
    }

    /** The same name, where a request is not yet an exchange. */
    static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String fresh = fresh();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    static String fresh() {
        return "req_" + UUID.randomUUID().toString().replace("-", "");
    }
}
