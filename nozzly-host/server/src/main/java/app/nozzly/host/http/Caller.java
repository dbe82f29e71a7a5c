package app.nozzly.host.http;

import app.nozzly.access.Authority;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.SessionId;
import java.util.Optional;

/**
 * Who makes a request, and what they may do. Immutable.
 *
 * @param kind by what they are known
 * @param context for whom and by whom: the workshop they act in, or the installation when they act in none
 * @param authority what they may do in that workshop
 * @param account the person; empty for programs with a key and for nobody
 * @param session the session; empty where there is none
 */
public record Caller(
        Kind kind,
        OperationContext context,
        Authority authority,
        Optional<AccountId> account,
        Optional<SessionId> session) {

    /** By what a caller is known. */
    public enum Kind {
        /** Nobody has said who they are. */
        NOBODY,
        /** A browser's session; its writes need the token against forgery. */
        BROWSER,
        /** An access token. */
        TOKEN,
        /** A key of a program. */
        API_KEY
    }

    /** Somebody who has not said who they are. They may do what is open to anybody. */
    public static final Caller NOBODY = new Caller(
            Kind.NOBODY,
            OperationContext.of(TenantId.INSTALLATION, new Actor(Actor.Kind.SYSTEM, "nobody", "")),
            Authority.NONE,
            Optional.empty(),
            Optional.empty());

    /** The same caller, coming from somewhere. */
    Caller from(Origin origin) {
        return new Caller(kind, context.from(origin), authority, account, session);
    }

    public boolean isKnown() {
        return kind != Kind.NOBODY;
    }

    /** Whether the caller acts in a workshop. */
    public boolean isInWorkshop() {
        return !context.tenant().equals(TenantId.INSTALLATION);
    }
}
