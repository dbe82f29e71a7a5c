package app.nozzly.host.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A short text in a cookie, left by a form's answer for the page that is shown next. Stateless. */
final class Notes {

    static final String HEADER = "Set-Cookie";

    private static final String COOKIE = "nozzly_note";
    private static final int LONGEST = 3000;

    private Notes() {}

    static String cookie(String text) {
        String safe = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return COOKIE + "=" + (safe.length() > LONGEST ? "" : safe) + "; Path=/; Max-Age=60; HttpOnly; SameSite=Strict";
    }

    static Optional<String> take(Context exchange) {
        Optional<String> sent = Optional.ofNullable(exchange.cookie(COOKIE)).filter(text -> !text.isEmpty());
        sent.ifPresent(taken -> exchange.removeCookie(COOKIE, "/"));
        return sent.flatMap(Notes::decode);
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
