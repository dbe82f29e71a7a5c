package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Whether a signed id token is for this installation, this request and this moment (OpenID Connect Core §3.1.3.7). Stateless. */
final class ClaimsCheck {

    /** How far the clocks of provider and host may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final int LONGEST_SUBJECT = 255;

    private final OidcSettings settings;
    private final Clock clock;

    ClaimsCheck(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Refuses claims that are not meant for this request.
     *
     * @throws NozzlyException {@code external_sign_in_failed}
     */
    void check(JWTClaimsSet claims, OidcRequest request) {
        require("token_issuer", settings.issuer().toString().equals(claims.getIssuer()));
        require("token_audience", isForUs(claims));
        require("token_time", isNow(claims));
        require("token_nonce", WayBack.same(text(claims, "nonce").orElse(""), request.nonce()));
        require("token_subject", isSubject(Optional.ofNullable(claims.getSubject())));
    }

    /** Refuses an access token that was not issued with the id token, where the provider tells. */
    void checkAccessToken(JWTClaimsSet claims, AccessToken token, JWSAlgorithm algorithm) {
        if (claims.getClaim("at_hash") != null) {
            String expected = AccessTokenHash.compute(token, algorithm, null).getValue();
            require("token_access", WayBack.same(text(claims, "at_hash").orElse(""), expected));
        }
    }

    /** Where others may use the token too, it has to say that it was issued to this installation. */
    private boolean isForUs(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        boolean issuedToUs = party == null ? audience.size() == 1 : party.equals(settings.clientId());
        return issuedToUs && audience.contains(settings.clientId());
    }

    /** Issued for the code that was just exchanged, and not expired. */
    private boolean isNow(JWTClaimsSet claims) {
        Instant earliest = clock.instant().minus(SKEW);
        Instant latest = clock.instant().plus(SKEW);
        boolean issued = moment(claims.getIssueTime())
                .filter(at -> !at.isAfter(latest) && !at.isBefore(earliest.minus(OidcProvider.REQUEST_LIFETIME)))
                .isPresent();
        boolean lasts =
                moment(claims.getExpirationTime()).filter(earliest::isBefore).isPresent();
        boolean begun =
                moment(claims.getNotBeforeTime()).filter(latest::isBefore).isEmpty();
        return issued && lasts && begun;
    }

    private static boolean isSubject(Optional<String> subject) {
        return subject.filter(value -> !value.isBlank() && value.length() <= LONGEST_SUBJECT)
                .isPresent();
    }

    private void require(String reason, boolean right) {
        if (!right) {
            throw Refusals.failed(reason, settings.name());
        }
    }

    private static Optional<Instant> moment(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        try {
            return Optional.ofNullable(claims.getStringClaim(name));
        } catch (ParseException noText) {
            return Optional.empty();
        }
    }
}
