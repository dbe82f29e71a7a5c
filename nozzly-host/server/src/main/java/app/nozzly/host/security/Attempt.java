package app.nozzly.host.security;

import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.identity.LoginSession;
import java.util.Optional;

/**
 * Somebody wants to sign in. Immutable.
 *
 * @param kind how the session is to be kept
 * @param browserMark what the browser kept from an earlier sign-in; empty for none
 * @param workshop which workshop is wished for; empty for the one last used
 * @param origin from where
 */
public record Attempt(
        LoginSession.Kind kind, Optional<String> browserMark, Optional<TenantId> workshop, Origin origin) {

    /** From a browser. */
    public static Attempt inBrowser(Optional<String> browserMark, Origin origin) {
        return new Attempt(LoginSession.Kind.BROWSER, browserMark, Optional.empty(), origin);
    }

    /** From a program that wants tokens. */
    public static Attempt forTokens(Origin origin) {
        return new Attempt(LoginSession.Kind.TOKENS, Optional.empty(), Optional.empty(), origin);
    }

    /** The same, into a workshop. */
    Attempt into(TenantId wished) {
        return new Attempt(kind, browserMark, Optional.of(wished), origin);
    }

    @Override
    public String toString() {
        return "Attempt[" + kind + "]";
    }
}
