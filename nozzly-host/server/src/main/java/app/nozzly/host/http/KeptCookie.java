package app.nozzly.host.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * Something that a browser keeps for us beside its session, out of reach of scripts. Immutable; printing it shows no secret.
 *
 * @param name without the prefix that https adds
 * @param value letters, digits, {@code -}, {@code _}; empty to forget it
 * @param age how long the browser keeps it
 */
record KeptCookie(String name, String value, Duration age) {

    KeptCookie {
        if (!value.matches("[A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("the value of " + name + " cannot stand in a cookie");
        }
    }

    /** What a browser shows. */
    static Optional<String> shown(Context exchange, String name) {
        return Optional.ofNullable(exchange.cookie(full(Arrival.of(exchange), name)))
                .filter(value -> !value.isBlank());
    }

    void write(Context exchange) {
        Arrival arrival = Arrival.of(exchange);
        exchange.res()
                .addHeader(
                        "Set-Cookie",
                        full(arrival, name) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds()
                                + "; HttpOnly; SameSite=Lax" + (arrival.secure() ? "; Secure" : ""));
    }

    /** With https a name that no other host, path or plain connection can set. */
    private static String full(Arrival arrival, String name) {
        return (arrival.secure() ? "__Host-" : "") + name;
    }

    @Override
    public String toString() {
        return "KeptCookie[" + name + "]";
    }
}
