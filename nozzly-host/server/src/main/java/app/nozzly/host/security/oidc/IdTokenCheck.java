package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

/** Whether an id token was signed by the provider, with one of its present keys. What it claims is checked by {@link ClaimsCheck}. Stateless. */
final class IdTokenCheck {

    private final OidcSettings settings;
    private final KeptFacts facts;

    IdTokenCheck(OidcSettings settings, KeptFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    /**
     * What the token claims.
     *
     * @throws NozzlyException {@code external_sign_in_failed} when the provider has not signed it
     */
    JWTClaimsSet signedClaims(JWT token) {
        if (!(token instanceof SignedJWT signed)) {
            throw Refusals.failed("token_signature", settings.name());
        }
        try {
            return processor(factsFor(signed)).process(signed, null);
        } catch (BadJOSEException | JOSEException refused) {
            throw (RuntimeException)
                    Refusals.failed("token_signature", settings.name()).initCause(refused);
        }
    }

    /** A key that is not known may be new. Only where the algorithm is trusted, so that nonsense makes nobody ask. */
    private ProviderFacts factsFor(SignedJWT token) {
        ProviderFacts known = facts.current();
        String key = token.getHeader().getKeyID();
        boolean unknown = key != null
                && known.algorithms().contains(token.getHeader().getAlgorithm())
                && known.keys().getKeyByKeyId(key) == null;
        return unknown ? facts.renewed() : known;
    }

    /** Keys come from the provider's set alone, whatever the token's header offers; the types at+jwt and the like are refused. */
    private static DefaultJWTProcessor<SecurityContext> processor(ProviderFacts facts) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(facts.algorithms(), new ImmutableJWKSet<>(facts.keys())));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }
}
