package app.nozzly.host.security;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.Authority;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.Shown;
import app.nozzly.identity.Account;
import app.nozzly.identity.LoginSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out who makes a request by the session, token or key that it shows. What somebody may do comes from the workshop's own list of members each time,
 * so a token says who, never what. Thread-safe.
 */
public final class SignedInCallers implements Callers {

    private static final String BEARER = "bearer ";
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final IdentityRecords records;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Members members;
    private final ApiKeys keys;
    private final CallerCache cache;

    SignedInCallers(
            IdentityRecords records,
            Sessions sessions,
            AccessTokens tokens,
            Members members,
            ApiKeys keys,
            CallerCache cache) {
        this.records = records;
        this.sessions = sessions;
        this.tokens = tokens;
        this.members = members;
        this.keys = keys;
        this.cache = cache;
    }

    @Override
    public Caller identify(Shown shown) {
        return known(shown).orElseGet(() -> from(Caller.NOBODY, shown.origin()));
    }

    private Optional<Caller> known(Shown shown) {
        if (shown.authorization().isPresent()) {
            return Optional.of(byBearer(bearer(shown.authorization().get()), shown.origin()));
        }
        if (shown.apiKey().isPresent()) {
            return Optional.of(byKey(shown.apiKey().get().strip(), shown.origin()));
        }
        return shown.sessionSecret().flatMap(secret -> byCookie(secret, shown.origin()));
    }

    private static String bearer(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw Refusals.unauthorized("scheme");
        }
        return header.substring(BEARER.length()).strip();
    }

    private Caller byBearer(String text, Origin origin) {
        return text.startsWith(ApiKeyText.PREFIX) ? byKey(text, origin) : byToken(text, origin);
    }

    private Optional<Caller> byCookie(String secret, Origin origin) {
        Instant now = records.now();
        String key = "c" + Secrets.digest(secret);
        Optional<Caller> kept = cache.find(key, now);
        if (kept.isPresent()) {
            return kept.map(caller -> from(caller, origin));
        }
        Optional<LoginSession> session =
                sessions.findBySecret(secret).filter(found -> found.kind() == LoginSession.Kind.BROWSER);
        Optional<Caller> caller = session.flatMap(found -> caller(Caller.Kind.BROWSER, found, found.workshop()));
        caller.ifPresent(known -> {
            sessions.seen(session.get());
            cache.keep(key, known, now, session.get().expiresAt());
        });
        return caller.map(known -> from(known, origin));
    }

    private Caller byToken(String text, Origin origin) {
        Instant now = records.now();
        String key = "t" + Secrets.digest(text);
        Optional<Caller> kept = cache.find(key, now);
        if (kept.isPresent()) {
            return from(kept.get(), origin);
        }
        AccessTokens.Claims claims = tokens.read(text);
        LoginSession session = sessions.find(claims.session())
                .filter(found -> found.account().equals(claims.account()))
                .filter(found -> found.kind() == LoginSession.Kind.TOKENS)
                .orElseThrow(() -> Refusals.unauthorized("session.over"));
        Caller caller = caller(Caller.Kind.TOKEN, session, claims.workshop())
                .orElseThrow(() -> Refusals.unauthorized("session.over"));
        sessions.seen(session);
        cache.keep(key, caller, now, claims.expiresAt());
        return from(caller, origin);
    }

    /** A person who is no member of the workshop is known, but acts in none. */
    private Optional<Caller> caller(Caller.Kind kind, LoginSession session, TenantId workshop) {
        return records.find(session.account()).filter(Account::active).map(account -> {
            Actor actor = IdentityRecords.actor(account);
            OperationContext inWorkshop = OperationContext.of(workshop, actor);
            Optional<Authority> authority = workshop.equals(TenantId.INSTALLATION)
                    ? Optional.empty()
                    : members.authorityOf(inWorkshop, new MemberId(account.id().value()));
            return new Caller(
                    kind,
                    authority.isPresent() ? inWorkshop : OperationContext.of(TenantId.INSTALLATION, actor),
                    authority.orElse(Authority.NONE),
                    Optional.of(account.id()),
                    Optional.of(session.id()));
        });
    }

    private Caller byKey(String text, Origin origin) {
        Instant now = records.now();
        String key = "k" + Secrets.digest(text);
        Optional<Caller> kept = cache.find(key, now);
        if (kept.isPresent()) {
            return from(kept.get(), origin);
        }
        ApiKeyText shown = ApiKeyText.read(text)
                .filter(one -> !one.workshop().equals(TenantId.INSTALLATION))
                .orElseThrow(() -> Refusals.unauthorized("key.bad"));
        OperationContext program = OperationContext.of(shown.workshop(), Actor.SYSTEM);
        ApiKey found = keys.find(program, shown.id())
                .filter(one -> Secrets.equal(one.secretHash(), Secrets.digest(shown.secret())))
                .filter(one -> one.isGoodAt(now))
                .orElseThrow(() -> Refusals.unauthorized("key.bad"));
        if (found.lastUsedAt()
                .filter(last -> now.isBefore(last.plus(BETWEEN_NOTES)))
                .isEmpty()) {
            keys.used(program, found.id());
        }
        Actor actor = new Actor(Actor.Kind.API_KEY, found.id().toString(), found.name());
        Caller caller = new Caller(
                Caller.Kind.API_KEY,
                OperationContext.of(shown.workshop(), actor),
                keys.authorityOf(program, found).orElseThrow(() -> Refusals.unauthorized("key.bad")),
                Optional.empty(),
                Optional.empty());
        cache.keep(key, caller, now, found.expiresAt().orElse(Instant.MAX));
        return from(caller, origin);
    }

    private static Caller from(Caller caller, Origin origin) {
        return new Caller(
                caller.kind(), caller.context().from(origin), caller.authority(), caller.account(), caller.session());
    }
}
