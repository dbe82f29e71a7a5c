package app.nozzly.host;

import app.nozzly.access.AccessError;
import app.nozzly.access.Authority;
import app.nozzly.access.StandardRole;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Caller.Kind;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.Shown;
import app.nozzly.identity.AccountId;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Knows callers by what they show, without any account: {@code Bearer ROLE} is somebody with a standard role, {@code Bearer homeless} somebody in no
 * workshop, any API key and any session an owner's, except {@code wrong} ones. Who shows nothing is an owner too, or nobody.
 */
public final class KnownCallers implements Callers {

    private static final String WRONG = "wrong";
    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));

    private final Supplier<OperationContext> context;
    private final boolean strangers;

    private KnownCallers(Supplier<OperationContext> context, boolean strangers) {
        this.context = context;
        this.strangers = strangers;
    }

    /** Everybody who shows nothing is an owner of a workshop. */
    public static KnownCallers owners(Supplier<OperationContext> context) {
        return new KnownCallers(context, false);
    }

    /** Who shows nothing is nobody. */
    public static KnownCallers strangers(Supplier<OperationContext> context) {
        return new KnownCallers(context, true);
    }

    @Override
    public Caller identify(Shown shown) {
        Caller caller = shown.authorization()
                .map(this::token)
                .or(() -> shown.apiKey().map(this::key))
                .or(() -> shown.sessionSecret().map(this::browser))
                .orElseGet(() -> strangers ? Caller.NOBODY : person(Kind.TOKEN, StandardRole.OWNER));
        return new Caller(
                caller.kind(),
                caller.context().from(shown.origin()),
                caller.authority(),
                caller.account(),
                caller.session());
    }

    private Caller token(String authorization) {
        String token = authorization.replaceFirst("^Bearer ", "");
        if (token.equals("homeless")) {
            return new Caller(
                    Kind.TOKEN,
                    OperationContext.of(TenantId.INSTALLATION, context.get().actor()),
                    Authority.NONE,
                    Optional.of(ACCOUNT),
                    Optional.empty());
        }
        return person(Kind.TOKEN, StandardRole.find(token).orElseThrow(KnownCallers::unknown));
    }

    private Caller key(String key) {
        if (key.equals(WRONG)) {
            throw unknown();
        }
        OperationContext workshop = context.get();
        Actor actor = new Actor(Actor.Kind.API_KEY, key, key);
        return new Caller(
                Kind.API_KEY,
                OperationContext.of(workshop.tenant(), actor),
                Authority.FULL,
                Optional.empty(),
                Optional.empty());
    }

    private Caller browser(String secret) {
        return secret.equals(WRONG) ? Caller.NOBODY : person(Kind.BROWSER, StandardRole.OWNER);
    }

    private Caller person(Kind kind, StandardRole role) {
        return new Caller(
                kind,
                context.get(),
                new Authority(role.permissions(), role == StandardRole.OWNER),
                Optional.of(ACCOUNT),
                Optional.empty());
    }

    private static NozzlyException unknown() {
        return new NozzlyException(AccessError.UNAUTHORIZED, Message.of(Caller.class, "refusal.unauthorized"));
    }
}
