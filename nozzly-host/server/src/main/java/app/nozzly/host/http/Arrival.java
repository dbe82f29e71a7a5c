package app.nozzly.host.http;

import app.nozzly.context.Origin;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * From where and by which way a request comes, seen through the proxies that are trusted. Immutable.
 *
 * @param address network address of the client
 * @param secure whether the client speaks https
 * @param host host name, with its port, that the client asked for
 */
record Arrival(String address, boolean secure, String host) {

    private static final String ATTRIBUTE = "nozzly.arrival";

    /** The arrival of a request that {@link Arrivals} has seen; before that, the bare connection. */
    static Arrival of(Context exchange) {
        Arrival seen = exchange.attribute(ATTRIBUTE);
        return seen == null ? direct(exchange) : seen;
    }

    /** What the connection itself says. */
    static Arrival direct(Context exchange) {
        return new Arrival(
                exchange.req().getRemoteAddr(),
                exchange.req().isSecure(),
                Optional.ofNullable(exchange.header("Host")).orElse(""));
    }

    void keep(Context exchange) {
        exchange.attribute(ATTRIBUTE, this);
    }

    /** What the audit trail keeps of it. */
    Origin origin(Context exchange) {
        String agent = Optional.ofNullable(exchange.header("User-Agent")).orElse("");
        return new Origin(address, agent.replaceAll("\\p{Cntrl}", " "), RequestIds.of(exchange));
    }
}
