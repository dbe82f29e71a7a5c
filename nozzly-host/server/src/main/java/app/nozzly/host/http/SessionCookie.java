package app.nozzly.host.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies by which a browser is known, as an answer changes them: that of its session, and a mark that outlives sessions and says that somebody has
 * signed in here before. Immutable; printing it shows no secret.
 *
 * @param secret what the browser is to show from now on; an empty text to forget it, empty to leave it as it is
 * @param age how long the browser keeps it
 * @param mark the mark to keep; empty to leave it as it is
 */
record SessionCookie(Optional<String> secret, Duration age, Optional<String> mark) {

    static final SessionCookie UNCHANGED = new SessionCookie(Optional.empty(), Duration.ZERO, Optional.empty());

    /**
     * What the browser forgets at sign-out besides the cookie. Not what is stored: that is the theme alone. Not all cookies: the mark outlives
     * sessions, and the note of the sign-out itself is one. A
     * browser heeds it over https and on the machine itself.
     */
    private static final String LEFT_BEHIND = "\"cache\"";

    private static final Duration MARK_AGE = Duration.ofDays(180);
    private static final String TEXT = "[A-Za-z0-9_-]+";

    SessionCookie with(String newSecret, Duration newAge) {
        return new SessionCookie(Optional.of(fitting(newSecret)), newAge, mark);
    }

    SessionCookie forgotten() {
        return new SessionCookie(Optional.of(""), Duration.ZERO, mark);
    }

    SessionCookie marked(String newMark) {
        return new SessionCookie(secret, age, Optional.of(fitting(newMark)));
    }

    private static String fitting(String text) {
        if (!text.matches(TEXT)) {
            throw new IllegalArgumentException("a secret cannot stand in a cookie");
        }
        return text;
    }

    /** With https a name that no other host, path or plain connection can set. */
    static String name(Arrival arrival) {
        return arrival.secure() ? "__Host-nozzly" : "nozzly";
    }

    private static String markName(Arrival arrival) {
        return name(arrival) + "_browser";
    }

    /** What a browser shows. */
    static Optional<String> shown(Context exchange) {
        return cookie(exchange, name(Arrival.of(exchange)));
    }

    /** The mark that a browser shows. */
    static Optional<String> shownMark(Context exchange) {
        return cookie(exchange, markName(Arrival.of(exchange)));
    }

    private static Optional<String> cookie(Context exchange, String name) {
        return Optional.ofNullable(exchange.cookie(name)).filter(text -> !text.isBlank());
    }

    void write(Context exchange) {
        Arrival arrival = Arrival.of(exchange);
        secret.ifPresent(text -> write(exchange, name(arrival), text, age));
        if (secret.filter(String::isEmpty).isPresent()) {
            exchange.res().setHeader("Clear-Site-Data", LEFT_BEHIND);
        }
        mark.ifPresent(text -> write(exchange, markName(arrival), text, MARK_AGE));
    }

    private static void write(Context exchange, String name, String text, Duration age) {
        exchange.res()
                .addHeader(
                        "Set-Cookie",
                        name + "=" + text + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                                + (Arrival.of(exchange).secure() ? "; Secure" : ""));
    }

    @Override
    public String toString() {
        return "SessionCookie[" + age + "]";
    }
}
