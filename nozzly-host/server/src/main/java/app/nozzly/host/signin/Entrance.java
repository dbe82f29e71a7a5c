package app.nozzly.host.signin;

import app.nozzly.host.http.OwnPaths;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.security.Attempt;
import app.nozzly.host.security.SignInStep;
import app.nozzly.host.security.SignedIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser gets when somebody signs in: its session, a mark by which it is known the next time, and the way on. A person who needs a second step gets
 * a cookie of five minutes instead; the token in it is in no address. Stateless.
 */
public final class Entrance {

    /** Cookie between the first step and the second. */
    private static final String STEP = "nozzly_step";

    private static final Duration STEP_AGE = Duration.ofMinutes(5);
    private static final String HOME = "/";

    private Entrance() {}

    /** A browser wants to sign in. */
    public static Attempt attempt(Request<?> request) {
        return Attempt.inBrowser(request.browserMark(), request.context().origin());
    }

    /** Where to go afterwards, from the field or parameter {@code next}: a path of this site, else the first page. */
    public static String next(Request<?> request) {
        return request.form("next")
                .or(() -> request.query("next"))
                .flatMap(OwnPaths::of)
                .orElse(HOME);
    }

    /** A path with the way to go afterwards. */
    public static String with(String path, String next) {
        return next.equals(HOME) ? path : path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** In, or on to the second step. */
    public static Reply<Void> proceed(SignInStep step, String next) {
        if (step instanceof SignInStep.SecondFactorWanted wanted) {
            return Reply.<Void>seeOther(with(SecondStepPages.PATH, next)).cookie(STEP, wanted.token(), STEP_AGE);
        }
        return enter(((SignInStep.Done) step).signedIn(), next);
    }

    /** The person is in, and goes on. */
    public static Reply<Void> enter(SignedIn signedIn, String next) {
        return keeping(Reply.seeOther(next), signedIn).withoutCookie(STEP);
    }

    /** The same reply, after which the browser is that of who has signed in. */
    public static Reply<Void> keeping(Reply<Void> reply, SignedIn signedIn) {
        Duration age = Duration.between(
                signedIn.session().createdAt(), signedIn.session().expiresAt());
        Reply<Void> known = reply.session(signedIn.secret(), age);
        return signedIn.browserMark().isEmpty() ? known : known.browserMark(signedIn.browserMark());
    }

    /** The token of the first step, while the browser has it. */
    static Optional<String> step(Request<?> request) {
        return request.cookie(STEP);
    }
}
