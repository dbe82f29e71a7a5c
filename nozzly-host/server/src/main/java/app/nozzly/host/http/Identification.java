package app.nozzly.host.http;

import app.nozzly.access.AccessError;
import app.nozzly.problem.NozzlyException;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who makes a request, and whether they ask too often. Thread-safe. */
final class Identification {

    static final String API_KEY = "X-Api-Key";
    private static final String ATTRIBUTE = "nozzly.caller";

    private final HttpSeams seams;

    Identification(HttpSeams seams) {
        this.seams = seams;
    }

    /**
     * The caller of a request for a route.
     *
     * @throws NozzlyException {@code unauthorized} when what is shown is no good and the route is not open to anybody; {@code rate_limited}
     */
    Caller of(Context exchange, Route route) {
        Caller nobody = Caller.NOBODY.from(Arrival.of(exchange).origin(exchange));
        Caller caller;
        try {
            caller = seams.callers().identify(Shown.of(exchange));
        } catch (NozzlyException unknown) {
            limit(nobody, route, exchange);
            if (unknown.code() != AccessError.UNAUTHORIZED || !(route.access() instanceof RouteAccess.Open)) {
                throw unknown;
            }
            return nobody;
        }
        Caller known = caller.from(nobody.context().origin());
        exchange.attribute(ATTRIBUTE, known);
        limit(known, route, exchange);
        return known;
    }

    /** The caller of a request, as far as that was found out. */
    static Caller found(Context exchange) {
        Caller known = exchange.attribute(ATTRIBUTE);
        return known == null ? Caller.NOBODY : known;
    }

    private void limit(Caller caller, Route route, Context exchange) {
        Optional<RateLimits.Exceeded> exceeded = seams.rateLimits().check(caller, route);
        if (exceeded.isPresent()) {
            long wait = Math.max(1, (exceeded.get().retryAfter().toMillis() + 999) / 1000);
            String name = '"' + exceeded.get().name() + '"';
            exchange.header("Retry-After", String.valueOf(wait));
            exchange.header("RateLimit", name + ";r=0;t=" + wait);
            exchange.header(
                    "RateLimit-Policy",
                    name + ";q=" + exceeded.get().quota() + ";w="
                            + Math.max(1, exceeded.get().window().toSeconds()));
            throw Problems.refusal(HttpError.RATE_LIMITED, wait);
        }
    }
}
