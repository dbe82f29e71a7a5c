package app.nozzly.host.http;

import app.nozzly.host.http.Caller.Kind;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The tokens that forms and scripts of our own pages send back, which no other site can know. That of a session is derived from its secret; a browser
 * without a session has a random one in a cookie no script can read. Stateless.
 */
final class CsrfTokens {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-Csrf-Token";

    private static final String ATTRIBUTE = "nozzly.csrf";
    private static final String DERIVATION = "nozzly/csrf/1/";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfTokens() {}

    /** The token of this browser; a new one is put into the answer's cookie. */
    static String of(Context exchange, Caller caller) {
        return expected(exchange, caller)
                .orElseGet(() -> Optional.<String>ofNullable(exchange.attribute(ATTRIBUTE))
                        .orElseGet(() -> fresh(exchange)));
    }

    /** Refuses a write that a browser makes without its token. Programs show a key or a token that no browser adds by itself. */
    static void check(Request<?> request) {
        Kind kind = request.caller().kind();
        boolean page = request.route().kind() == Route.Kind.PAGE;
        boolean needed = kind == Kind.BROWSER || kind == Kind.NOBODY && page;
        if (!needed || !request.route().method().unsafe()) {
            return;
        }
        Optional<String> sent = request.header(HEADER).or(() -> page ? request.form(FIELD) : Optional.empty());
        Optional<String> expected = expected(request.exchange(), request.caller());
        if (sent.isEmpty() || expected.isEmpty() || !equal(expected.get(), sent.get())) {
            throw Problems.refusal(HttpError.FORBIDDEN);
        }
    }

    static String cookie(Arrival arrival) {
        return arrival.secure() ? "__Host-nozzly_csrf" : "nozzly_csrf";
    }

    /** The token that belongs to a session with a secret. */
    static String derived(String secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((DERIVATION + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Optional<String> expected(Context exchange, Caller caller) {
        return caller.kind() == Kind.BROWSER
                ? SessionCookie.shown(exchange).map(CsrfTokens::derived)
                : Optional.ofNullable(exchange.cookie(cookie(Arrival.of(exchange))))
                        .filter(known -> known.length() >= BYTES);
    }

    private static String fresh(Context exchange) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Arrival arrival = Arrival.of(exchange);
        exchange.cookie(new Cookie(cookie(arrival), token, "/", -1, arrival.secure(), true, null, SameSite.STRICT));
        exchange.attribute(ATTRIBUTE, token);
        return token;
    }

    private static boolean equal(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }
}
