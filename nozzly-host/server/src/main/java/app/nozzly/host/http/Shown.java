package app.nozzly.host.http;

import app.nozzly.context.Origin;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What a request shows to say who makes it. Immutable; printing it shows no secret.
 *
 * @param authorization the header {@code Authorization}
 * @param apiKey the header {@code X-Api-Key}
 * @param sessionSecret the cookie of a browser's session
 * @param origin from where it comes
 */
public record Shown(
        Optional<String> authorization, Optional<String> apiKey, Optional<String> sessionSecret, Origin origin) {

    static Shown of(Context exchange) {
        return new Shown(
                Optional.ofNullable(exchange.header("Authorization")),
                Optional.ofNullable(exchange.header(Identification.API_KEY)),
                SessionCookie.shown(exchange),
                Arrival.of(exchange).origin(exchange));
    }

    @Override
    public String toString() {
        return "Shown[from " + origin.address() + "]";
    }
}
