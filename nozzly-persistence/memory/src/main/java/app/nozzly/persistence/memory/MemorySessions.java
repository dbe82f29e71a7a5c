package app.nozzly.persistence.memory;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions of people by id and secret. */
record MemorySessions(MemorySession session) implements LoginSessionRepository {

    private static final Comparator<LoginSession> LAST_SEEN_FIRST =
            Comparator.comparing(LoginSession::lastSeenAt).reversed();

    /** What is unique in a session: tokens have no secret that is kept, and stand for themselves. */
    static String secret(LoginSession session) {
        return session.secretHash().isEmpty() ? session.id().toString() : session.secretHash();
    }

    /** A refusal names the session and never the digest. */
    @Override
    public void insert(LoginSession started) {
        if (findBySecret(started.secretHash()).isPresent()) {
            throw NozzlyException.alreadyExists("login session", "secret", started.id());
        }
        table().insert(started);
    }

    @Override
    public LoginSession update(LoginSession changed) {
        Optional<Instant> later =
                find(changed.id()).map(LoginSession::lastSeenAt).filter(changed.lastSeenAt()::isBefore);
        return table().update(later.map(seen -> seenAt(changed, seen)).orElse(changed));
    }

    @Override
    public Optional<LoginSession> find(SessionId id) {
        return session.read().people.sessions.find(id);
    }

    @Override
    public Optional<LoginSession> findBySecret(String secretHash) {
        return session.read()
                .people
                .sessions
                .findBy(PeopleTables.SECRET, secretHash)
                .filter(found -> !found.secretHash().isEmpty());
    }

    @Override
    public List<LoginSession> good(AccountId account, Instant now) {
        return session.read()
                .people
                .sessions
                .rows()
                .filter(unrevokedOf(account).and(found -> found.expiresAt().isAfter(now)))
                .sorted(LAST_SEEN_FIRST)
                .toList();
    }

    @Override
    public void seen(SessionId id, Instant when) {
        table().amend(id, found -> found.lastSeenAt().isBefore(when) ? seenAt(found, when) : found);
    }

    @Override
    public int revokeAll(AccountId account, Optional<SessionId> but, Instant now) {
        Table<LoginSession> table = table();
        List<LoginSession> over = table.rows()
                .filter(unrevokedOf(account).and(found -> !but.equals(Optional.of(found.id()))))
                .toList();
        over.forEach(found -> table.update(found.revoked(now)));
        return over.size();
    }

    @Override
    public int deleteEndedBefore(Instant instant) {
        return table().deleteIf(found -> found.expiresAt().isBefore(instant)
                || found.revokedAt().filter(end -> end.isBefore(instant)).isPresent());
    }

    private Table<LoginSession> table() {
        return session.write().people.sessions;
    }

    private static Predicate<LoginSession> unrevokedOf(AccountId account) {
        return found -> found.account().equals(account) && found.revokedAt().isEmpty();
    }

    private static LoginSession seenAt(LoginSession found, Instant seen) {
        return new LoginSession(
                found.id(),
                found.account(),
                found.kind(),
                found.secretHash(),
                found.workshop(),
                found.secondFactorPassed(),
                found.generation(),
                found.refreshedAt(),
                found.address(),
                found.agent(),
                found.createdAt(),
                seen,
                found.expiresAt(),
                found.revokedAt(),
                found.version());
    }
}
