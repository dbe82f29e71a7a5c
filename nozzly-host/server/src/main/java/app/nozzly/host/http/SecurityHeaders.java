package app.nozzly.host.http;

import java.util.HashMap;
import java.util.Map;

/** The headers that every answer carries, whatever it is. Stateless. */
final class SecurityHeaders {

    /** Everything from here only, no inline script or style, in nobody's frame. */
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), microphone=(), geolocation=()");

    private static final String HSTS = "Strict-Transport-Security";
    private static final String YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    /** The headers of an answer; with https also that the browser is to stay with it. */
    static Map<String, String> of(Arrival arrival) {
        return of(arrival.secure());
    }

    static Map<String, String> of(boolean secure) {
        Map<String, String> all = new HashMap<>(ALL);
        if (secure) {
            all.put(HSTS, YEAR);
        }
        return all;
    }
}
