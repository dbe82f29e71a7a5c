package app.nozzly.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores sessions of people. */
public interface LoginSessionRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id, or the digest of a browser's secret, is taken */
    void insert(LoginSession session);

    /**
     * Replaces a session; its {@link LoginSession#lastSeenAt} is left as it is stored when that is later.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    LoginSession update(LoginSession session);

    Optional<LoginSession> find(SessionId id);

    /** The session that a browser's cookie stands for. */
    Optional<LoginSession> findBySecret(String secretHash);

    /** All of a person that are not revoked and end after an instant, the one last seen first, then by id. */
    List<LoginSession> good(AccountId account, Instant now);

    /** Notes a use, without a new version. A session that is not there is passed over, and so is a use before the one that is kept. */
    void seen(SessionId id, Instant when);

    /** Revokes all of a person that are not revoked, but one; says how many. Each gets a new version, so that no update under way revives it. */
    int revokeAll(AccountId account, Optional<SessionId> but, Instant now);

    /** Forgets sessions that ended before an instant and says how many. */
    int deleteEndedBefore(Instant instant);
}
