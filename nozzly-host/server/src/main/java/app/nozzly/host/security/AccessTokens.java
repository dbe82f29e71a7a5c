package app.nozzly.host.security;

import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Signed tokens that a program shows with each request for ten minutes (RFC 9068): HS256 with a key of {@link SigningKeys}, and nothing else. Whoever is
 * in one is still looked up; it says which session, not what may be done. Thread-safe.
 */
final class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String ISSUER = "nozzly";
    private static final String AUDIENCE = "nozzly-api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    /** Whatever else a header names, a key of the sender's for example, is refused unread. */
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

    private static final int LONGEST = 2000;

    /**
     * What a good token says. Immutable.
     *
     * @param account who
     * @param session by which session
     * @param workshop in which workshop
     * @param expiresAt until when
     */
    record Claims(AccountId account, SessionId session, TenantId workshop, Instant expiresAt) {}

    private final SigningKeys keys;
    private final IdentityRecords records;

    AccessTokens(SigningKeys keys, IdentityRecords records) {
        this.keys = keys;
        this.records = records;
    }

    /** A token for a session, in the session's workshop. */
    String issue(LoginSession session) {
        SigningKeys.Key key = keys.current();
        Instant now = records.now().truncatedTo(ChronoUnit.SECONDS);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(session.account().toString())
                .claim("sid", session.id().toString())
                .claim("ws", session.workshop().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(TYPE)
                .keyID(key.id())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key.secret()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws NozzlyException {@code unauthorized} unless we signed exactly this text and it holds now */
    Claims read(String text) {
        try {
            if (text.length() <= LONGEST) {
                SignedJWT token = SignedJWT.parse(text);
                if (isWellFormed(text, token) && isOurs(token)) {
                    return claims(token.getJWTClaimsSet());
                }
            }
        } catch (ParseException | JOSEException | RuntimeException bad) {
            if (bad instanceof NozzlyException refusal) {
                throw refusal;
            }
        }
        throw Refusals.unauthorized("token.bad");
    }

    /** There are several ways to write the same bytes; only ours counts, so that no changed text is good. */
    private static boolean isWellFormed(String text, SignedJWT token) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        for (String part : parts) {
            Secrets.bytes(part);
        }
        JWSHeader header = token.getHeader();
        return JWSAlgorithm.HS256.equals(header.getAlgorithm())
                && TYPE.toString().equals(String.valueOf(header.getType()))
                && header.toJSONObject().keySet().equals(HEADER);
    }

    private boolean isOurs(SignedJWT token) throws JOSEException {
        var key = keys.find(token.getHeader().getKeyID());
        return key.isPresent() && token.verify(new MACVerifier(key.get().secret()));
    }

    private Claims claims(JWTClaimsSet claims) throws ParseException {
        Instant now = records.now();
        Instant begin = instant(claims.getNotBeforeTime());
        Instant issued = instant(claims.getIssueTime());
        Instant end = instant(claims.getExpirationTime());
        boolean good = ISSUER.equals(claims.getIssuer())
                && List.of(AUDIENCE).equals(claims.getAudience())
                && !now.isBefore(begin)
                && !now.isBefore(issued)
                && now.isBefore(end)
                && !end.isAfter(issued.plus(LIFE));
        if (!good) {
            throw Refusals.unauthorized("token.bad");
        }
        return new Claims(
                new AccountId(UUID.fromString(claims.getSubject())),
                new SessionId(UUID.fromString(claims.getStringClaim("sid"))),
                TenantId.of(claims.getStringClaim("ws")),
                end);
    }

    private static Instant instant(Date date) {
        return Objects.requireNonNull(date, "date").toInstant();
    }
}
