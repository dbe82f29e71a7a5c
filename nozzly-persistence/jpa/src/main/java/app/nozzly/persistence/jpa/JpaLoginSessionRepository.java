package app.nozzly.persistence.jpa;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.identity.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions of people by id and secret. */
record JpaLoginSessionRepository(JpaSession session) implements LoginSessionRepository {

    private static final String REVOKE = "update LoginSessionRow s set s.revokedAt = :now, s.version = s.version + 1"
            + " where s.accountId = :account and s.revokedAt is null";

    @Override
    public void insert(LoginSession started) {
        session.insert(LoginSessionMapper.row(started), subject(started.id()));
    }

    @Override
    public LoginSession update(LoginSession changed) {
        LoginSessionRow row = LoginSessionMapper.row(changed);
        row.version = changed.version().number();
        session.update(row, row.id, subject(changed.id()));
        seen(changed.id(), changed.lastSeenAt());
        return find(changed.id()).orElseThrow();
    }

    @Override
    public Optional<LoginSession> find(SessionId id) {
        return session.find(LoginSessionRow.class, id.value()).map(LoginSessionMapper::session);
    }

    @Override
    public Optional<LoginSession> findBySecret(String secretHash) {
        return select("where s.secretHash = :secret", Map.of("secret", secretHash)).stream()
                .findFirst();
    }

    @Override
    public List<LoginSession> good(AccountId account, Instant now) {
        return select(
                "where s.accountId = :account and s.revokedAt is null and s.expiresAt > :now"
                        + " order by s.lastSeenAt desc, s.id",
                Map.of("account", account.value(), "now", now));
    }

    @Override
    public void seen(SessionId id, Instant when) {
        change(
                "update LoginSessionRow s set s.lastSeenAt = :when where s.id = :id and s.lastSeenAt < :when",
                Map.of("id", id.value(), "when", Moments.stored(when)));
    }

    @Override
    public int revokeAll(AccountId account, Optional<SessionId> but, Instant now) {
        Instant moment = Moments.stored(now);
        return but.map(spared -> change(
                        REVOKE + " and s.id <> :spared",
                        Map.of("now", moment, "account", account.value(), "spared", spared.value())))
                .orElseGet(() -> change(REVOKE, Map.of("now", moment, "account", account.value())));
    }

    @Override
    public int deleteEndedBefore(Instant instant) {
        return change(
                "delete LoginSessionRow s where s.expiresAt < :instant or s.revokedAt < :instant",
                Map.of("instant", Moments.stored(instant)));
    }

    private int change(String statement, Map<String, Object> parameters) {
        return session.writing(subject(""), () -> session.change(statement, parameters));
    }

    private List<LoginSession> select(String conditions, Map<String, Object> parameters) {
        return session.select(LoginSessionRow.class, "from LoginSessionRow s " + conditions, parameters).stream()
                .map(LoginSessionMapper::session)
                .toList();
    }

    /** A refusal names the session and never the digest. */
    private static Subject subject(Object id) {
        return Subject.of("login session", id);
    }
}
