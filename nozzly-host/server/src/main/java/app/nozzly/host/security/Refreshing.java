package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountRepository;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.time.Duration;
import java.util.Optional;

/**
 * Tokens of a program's session, and their renewal. A refresh token is good once. The one just used may be shown again within ten seconds, by a program
 * that did not get the answer, and gets the same successor: there is never more than one. An older one can only be a copy, and ends the session.
 * Thread-safe.
 */
public final class Refreshing {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 10;

    private final IdentityRecords records;
    private final Sessions sessions;
    private final AccessTokens access;
    private final RefreshTokens refresh;
    private final CallerCache cache;

    Refreshing(
            IdentityRecords records, Sessions sessions, AccessTokens access, RefreshTokens refresh, CallerCache cache) {
        this.records = records;
        this.sessions = sessions;
        this.access = access;
        this.refresh = refresh;
        this.cache = cache;
    }

    /** The tokens of a session at its present generation. */
    public Tokens tokens(LoginSession session) {
        return new Tokens(
                access.issue(session),
                refresh.write(new RefreshTokens.Content(session.id(), session.generation())),
                AccessTokens.LIFE.toSeconds());
    }

    /**
     * The next tokens of a session.
     *
     * @throws NozzlyException {@code unauthorized} when the token is no good; a copy ends its session
     */
    public Tokens refresh(String token, Origin origin) {
        RefreshTokens.Content content = refresh.read(token).orElseThrow(() -> Refusals.unauthorized("token.bad"));
        return advanced(content, origin).map(this::tokens).orElseThrow(() -> Refusals.unauthorized("session.over"));
    }

    private Optional<LoginSession> advanced(RefreshTokens.Content content, Origin origin) {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<LoginSession> advanced = records.write(store -> advance(store, content, origin));
                if (advanced.isEmpty()) {
                    cache.clear();
                }
                return advanced;
            } catch (NozzlyException faster) {
                if (faster.code() != CommonError.VERSION_CONFLICT || attempt == MOST_TRIES) {
                    throw faster;
                }
            }
        }
    }

    private Optional<LoginSession> advance(StoreSession store, RefreshTokens.Content content, Origin origin) {
        LoginSessionRepository all = store.repository(LoginSessionRepository.class);
        Optional<LoginSession> good = all.find(content.session())
                .filter(session -> session.kind() == LoginSession.Kind.TOKENS)
                .filter(session -> sessions.isGood(session, records.now()));
        Optional<Account> account = good.flatMap(session -> store.repository(AccountRepository.class)
                .find(session.account())
                .filter(Account::active));
        if (account.isEmpty()) {
            return Optional.empty();
        }
        LoginSession session = good.get();
        if (content.generation() == session.generation()) {
            return Optional.of(all.update(session.refreshed(records.now())));
        }
        if (isRepeated(content, session)) {
            return Optional.of(session);
        }
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account.get()), origin);
        all.update(session.revoked(records.now()));
        records.note(context, store, "session.copied_token", account.get());
        return Optional.empty();
    }

    private boolean isRepeated(RefreshTokens.Content content, LoginSession session) {
        return content.generation() == session.generation() - 1
                && !records.now().isAfter(session.refreshedAt().plus(GRACE));
    }
}
