package app.nozzly.identity;

import app.nozzly.context.Excerpt;
import app.nozzly.context.TenantId;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A person who has signed in: a browser with its cookie, or a program with its family of tokens. Immutable.
 *
 * @param id identity
 * @param account who
 * @param kind how it is kept
 * @param secretHash digest of what a browser shows; of a family of tokens it is an empty text
 * @param workshop which workshop it works in
 * @param secondFactorPassed whether the person has shown what was asked for beside the password
 * @param generation how often the tokens were refreshed; only the refresh token of this generation is good
 * @param refreshedAt when they last were, or when the session began
 * @param address network address at the beginning, cut to 64 characters
 * @param agent what the browser or program said it is, cut to 200 characters
 * @param createdAt when it began
 * @param lastSeenAt when it was last used, to the minute
 * @param expiresAt when it ends at the latest
 * @param revokedAt since when it is over; empty while it is not
 * @param version for updates
 */
public record LoginSession(
        SessionId id,
        AccountId account,
        Kind kind,
        String secretHash,
        TenantId workshop,
        boolean secondFactorPassed,
        long generation,
        Instant refreshedAt,
        String address,
        String agent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Version version) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 200;

    public LoginSession {
        address = Excerpt.of(address, LONGEST_ADDRESS);
        agent = Excerpt.of(agent, LONGEST_AGENT);
    }

    /** How a session is kept. */
    public enum Kind {
        /** A cookie of a browser. */
        BROWSER,
        /** Access and refresh tokens of a program. */
        TOKENS
    }

    /** Whether it still holds at an instant. */
    public boolean isGoodAt(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** The same session in another workshop. */
    public LoginSession in(TenantId otherWorkshop) {
        return new LoginSession(
                id,
                account,
                kind,
                secretHash,
                otherWorkshop,
                secondFactorPassed,
                generation,
                refreshedAt,
                address,
                agent,
                createdAt,
                lastSeenAt,
                expiresAt,
                revokedAt,
                version);
    }

    /** The same session with its next generation of tokens. */
    public LoginSession refreshed(Instant now) {
        return new LoginSession(
                id,
                account,
                kind,
                secretHash,
                workshop,
                secondFactorPassed,
                generation + 1,
                now,
                address,
                agent,
                createdAt,
                now,
                expiresAt,
                revokedAt,
                version);
    }

    /** The same session, over. */
    public LoginSession revoked(Instant now) {
        return new LoginSession(
                id,
                account,
                kind,
                secretHash,
                workshop,
                secondFactorPassed,
                generation,
                refreshedAt,
                address,
                agent,
                createdAt,
                lastSeenAt,
                expiresAt,
                Optional.of(now),
                version);
    }

    public LoginSession withVersion(Version newVersion) {
        return new LoginSession(
                id,
                account,
                kind,
                secretHash,
                workshop,
                secondFactorPassed,
                generation,
                refreshedAt,
                address,
                agent,
                createdAt,
                lastSeenAt,
                expiresAt,
                revokedAt,
                newVersion);
    }
}
