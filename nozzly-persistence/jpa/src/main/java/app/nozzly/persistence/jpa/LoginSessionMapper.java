package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.SessionId;
import java.util.Optional;

/** Between a person's session and its row. What has no secret has none in the row, so that it meets no other. */
final class LoginSessionMapper {

    private LoginSessionMapper() {}

    static LoginSessionRow row(LoginSession session) {
        LoginSessionRow row = new LoginSessionRow();
        row.id = session.id().value();
        row.accountId = session.account().value();
        row.kind = session.kind().name();
        row.secretHash = session.secretHash().isEmpty() ? null : session.secretHash();
        row.workshopId = session.workshop().value();
        row.secondFactorPassed = session.secondFactorPassed();
        row.generation = session.generation();
        row.refreshedAt = Moments.stored(session.refreshedAt());
        row.address = session.address();
        row.agent = session.agent();
        row.createdAt = Moments.stored(session.createdAt());
        row.lastSeenAt = Moments.stored(session.lastSeenAt());
        row.expiresAt = Moments.stored(session.expiresAt());
        row.revokedAt = Moments.stored(session.revokedAt());
        return row;
    }

    static LoginSession session(LoginSessionRow row) {
        return new LoginSession(
                new SessionId(row.id),
                new AccountId(row.accountId),
                LoginSession.Kind.valueOf(row.kind),
                Optional.ofNullable(row.secretHash).orElse(""),
                new TenantId(row.workshopId),
                row.secondFactorPassed,
                row.generation,
                row.refreshedAt,
                row.address,
                row.agent,
                row.createdAt,
                row.lastSeenAt,
                row.expiresAt,
                Optional.ofNullable(row.revokedAt),
                row.toVersion());
    }
}
