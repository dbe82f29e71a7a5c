package app.nozzly.host.signin;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import java.time.Duration;
import java.util.Optional;

/**
 * The secret of a link between its two steps: a cookie of a quarter of an hour that no script can read. So it is in no address, and what the link offers
 * can be read again, also after signing in. Immutable.
 *
 * @param cookie name of the cookie
 */
record LinkCode(String cookie) {

    private static final Duration AGE = Duration.ofMinutes(15);
    private static final String WRITTEN = "[A-Za-z0-9_-]{1,400}";

    /** The secret that the browser has. */
    Optional<String> kept(Request<?> request) {
        return request.cookie(cookie);
    }

    /** The secret that was put into the field {@code code}; a whole link does as well. Empty when it is written like none. */
    static Optional<String> typed(Request<?> request) {
        return request.form("code")
                .map(text -> text.substring(text.lastIndexOf('#') + 1))
                .filter(text -> text.matches(WRITTEN));
    }

    Reply<Void> keep(Reply<Void> reply, String code) {
        return reply.cookie(cookie, code, AGE);
    }

    Reply<Void> forget(Reply<Void> reply) {
        return reply.withoutCookie(cookie);
    }
}
