package app.nozzly.host.security;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in. A session ends after 30 days, that of a browser after a day without use, that of a program after seven. A browser gets a new secret at
 * every sign-in, never one that was there before. Thread-safe.
 */
public final class Sessions {

    /** How long a session holds at most. */
    static final Duration LONGEST = Duration.ofDays(30);

    static final Duration LONGEST_IDLE_BROWSER = Duration.ofHours(24);
    static final Duration LONGEST_IDLE_PROGRAM = Duration.ofDays(7);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final IdentityRecords records;
    private final IdSource ids;
    private final Secrets secrets;
    private final CallerCache cache;

    Sessions(IdentityRecords records, IdSource ids, Secrets secrets, CallerCache cache) {
        this.records = records;
        this.ids = ids;
        this.secrets = secrets;
        this.cache = cache;
    }

    /**
     * A session that has just begun, and what the browser shows for it. Printing it shows no secret.
     *
     * @param session the session
     * @param secret empty for a session of a program
     */
    record Begun(LoginSession session, String secret) {

        @Override
        public String toString() {
            return "Begun[" + session.id() + "]";
        }
    }

    /** Begins a session, within a transaction. */
    Begun begin(StoreSession store, SessionStart start) {
        Instant now = records.now();
        boolean browser = start.kind() == LoginSession.Kind.BROWSER;
        String secret = browser ? secrets.token() : "";
        LoginSession session = new LoginSession(
                new SessionId(ids.next()),
                start.account().id(),
                start.kind(),
                browser ? Secrets.digest(secret) : "",
                start.workshop(),
                start.secondFactorPassed(),
                0,
                now,
                start.origin().address(),
                start.origin().agent(),
                now,
                now,
                now.plus(LONGEST),
                Optional.empty(),
                Version.INITIAL);
        store.repository(LoginSessionRepository.class).insert(session);
        return new Begun(session, secret);
    }

    /** Whether a session still holds. */
    boolean isGood(LoginSession session, Instant now) {
        boolean browser = session.kind() == LoginSession.Kind.BROWSER;
        Instant used = browser ? session.lastSeenAt() : session.refreshedAt();
        return session.isGoodAt(now) && now.isBefore(used.plus(browser ? LONGEST_IDLE_BROWSER : LONGEST_IDLE_PROGRAM));
    }

    /** The session with an id, while it holds. */
    Optional<LoginSession> find(SessionId id) {
        return good(records.read(
                session -> session.repository(LoginSessionRepository.class).find(id)));
    }

    /** The session of a browser, while it holds. */
    Optional<LoginSession> findBySecret(String secret) {
        String digest = Secrets.digest(secret);
        return good(records.read(
                session -> session.repository(LoginSessionRepository.class).findBySecret(digest)));
    }

    private Optional<LoginSession> good(Optional<LoginSession> found) {
        Instant now = records.now();
        return found.filter(session -> isGood(session, now));
    }

    /** Notes that a session is used, once a minute. */
    void seen(LoginSession session) {
        Instant now = records.now();
        if (!now.isBefore(session.lastSeenAt().plus(BETWEEN_NOTES))) {
            records.write(store -> {
                store.repository(LoginSessionRepository.class).seen(session.id(), now);
                return now;
            });
        }
    }

    /** The sessions of a person that hold, the one last used first. */
    public List<LoginSession> of(AccountId account) {
        Instant now = records.now();
        return records
                .read(session ->
                        session.repository(LoginSessionRepository.class).good(account, now))
                .stream()
                .filter(session -> isGood(session, now))
                .toList();
    }

    /**
     * Ends one of a person's own sessions.
     *
     * @param context of the person
     * @throws NozzlyException {@code not_found} when the person has no such session
     */
    public void revoke(OperationContext context, AccountId account, String id) {
        end(context, account, id, "session.revoked");
    }

    /** Ends the session in which the person says so. */
    public void signOut(OperationContext context, AccountId account, SessionId session) {
        end(context, account, session.toString(), "sign_out");
    }

    private void end(OperationContext context, AccountId account, String id, String action) {
        records.write(installation(context), store -> {
            LoginSessionRepository sessions = store.repository(LoginSessionRepository.class);
            LoginSession session = session(id)
                    .flatMap(sessions::find)
                    .filter(found -> found.account().equals(account))
                    .orElseThrow(() -> NozzlyException.notFound("session", id));
            if (session.revokedAt().isEmpty()) {
                sessions.update(session.revoked(records.now()));
                records.note(installation(context), store, action, IdentityRecords.required(store, account));
            }
            return session;
        });
        cache.clear();
    }

    /** Ends all of a person's sessions but one, and says how many. */
    public int revokeOthers(OperationContext context, AccountId account, Optional<SessionId> but) {
        int ended = records.write(installation(context), store -> {
            int count = revokeAll(store, account, but);
            if (count > 0) {
                records.note(
                        installation(context), store, "session.all_revoked", IdentityRecords.required(store, account));
            }
            return count;
        });
        cache.clear();
        return ended;
    }

    /** Ends all of a person's sessions but one, within a transaction; the caller clears the cache. */
    int revokeAll(StoreSession store, AccountId account, Optional<SessionId> but) {
        return store.repository(LoginSessionRepository.class).revokeAll(account, but, records.now());
    }

    /** Lets a session work in another workshop; whether the person may is asked before. */
    LoginSession moveTo(SessionId id, TenantId workshop) {
        LoginSession moved = records.write(store -> {
            LoginSessionRepository sessions = store.repository(LoginSessionRepository.class);
            LoginSession session = sessions.find(id).orElseThrow(() -> Refusals.unauthorized("session.over"));
            return sessions.update(session.in(workshop));
        });
        cache.clear();
        return moved;
    }

    /** Gives the person a session with a new secret in place of one: what was known of the old one is worth nothing. */
    public SignedIn renew(OperationContext context, Account account, SessionId old, boolean secondFactorPassed) {
        SignedIn renewed = records.write(installation(context), store -> {
            LoginSessionRepository sessions = store.repository(LoginSessionRepository.class);
            LoginSession session = sessions.find(old).orElseThrow(() -> Refusals.unauthorized("session.over"));
            Begun begun = begin(
                    store,
                    new SessionStart(
                            account, session.kind(), session.workshop(), secondFactorPassed, context.origin()));
            sessions.update(session.revoked(records.now()));
            return new SignedIn(account, begun.session(), begun.secret(), "");
        });
        cache.clear();
        return renewed;
    }

    private static Optional<SessionId> session(String id) {
        try {
            return Optional.of(new SessionId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static OperationContext installation(OperationContext context) {
        return IdentityRecords.context(context.actor(), context.origin());
    }
}
