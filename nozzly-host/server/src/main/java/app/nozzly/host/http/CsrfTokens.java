package app.nozzly.host.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random token in a cookie no script can read; forms and scripts of our own pages send it back. Stateless. */
final class CsrfTokens {

    static final String COOKIE = "nozzly_csrf";
    static final String FIELD = "_csrf";
    static final String HEADER = "X-Csrf-Token";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfTokens() {}

    /** The token of this browser; a new one is put into the answer's cookie. */
    static String of(Context exchange) {
        String known = exchange.attribute(COOKIE);
        if (known == null) {
            known = exchange.cookie(COOKIE);
        }
        if (known == null || known.length() < BYTES) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            known = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            exchange.cookie(
                    new Cookie(COOKIE, known, "/", -1, "https".equals(exchange.scheme()), true, null, SameSite.STRICT));
        }
        exchange.attribute(COOKIE, known);
        return known;
    }

    /** Refuses a form that does not carry the token of its browser. */
    static void check(Context exchange) {
        String cookie = exchange.cookie(COOKIE);
        String sent =
                exchange.header(HEADER) == null ? Forms.field(exchange, FIELD).orElse("") : exchange.header(HEADER);
        if (cookie == null || sent == null || !equal(cookie, sent)) {
            throw Problems.refusal(HttpError.FORBIDDEN);
        }
    }

    private static boolean equal(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }
}
