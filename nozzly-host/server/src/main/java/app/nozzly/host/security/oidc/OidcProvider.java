package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenID Connect provider with which people sign in: authorization code flow with PKCE. {@link #begin} sends the browser away, {@link #finish} says who
 * came back. Nothing is asked before the first sign-in. Thread-safe.
 */
public final class OidcProvider {

    /** How long a sign-in may be under way; the caller forgets the request after that. */
    public static final Duration REQUEST_LIFETIME = Duration.ofMinutes(10);

    private static final Scope SCOPE = new Scope("openid", "profile", "email");
    private static final int RANDOM_BYTES = 32;

    private final OidcSettings settings;
    private final SecureRandom random;
    private final KeptFacts facts;
    private final CodeExchange exchange;
    private final IdTokenCheck signature;
    private final ClaimsCheck claimsCheck;
    private final UserInfoQuestion userInfo;

    public OidcProvider(OidcSettings settings, SecureRandom random, Clock clock) {
        this(settings, random, clock, AnswerLimits.STANDARD);
    }

    OidcProvider(OidcSettings settings, SecureRandom random, Clock clock, AnswerLimits limits) {
        ProviderConnection connection = new ProviderConnection(limits);
        this.settings = settings;
        this.random = random;
        this.facts = new KeptFacts(new Discovery(settings.issuer(), connection), clock);
        this.exchange = new CodeExchange(settings, connection);
        this.signature = new IdTokenCheck(settings, facts);
        this.claimsCheck = new ClaimsCheck(settings, clock);
        this.userInfo = new UserInfoQuestion(settings, connection);
    }

    /** How the provider is called on the sign-in page. */
    public String name() {
        return settings.name();
    }

    /**
     * Begins a sign-in.
     *
     * @param redirectUri where the provider is to send the browser back to, as registered there
     * @throws NozzlyException {@code external_provider_unavailable}
     */
    public OidcRequest begin(URI redirectUri) {
        String state = secret();
        String nonce = secret();
        String verifier = secret();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), redirectUri)
                .endpointURI(facts.current().document().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new OidcRequest(address, state, nonce, verifier, redirectUri);
    }

    /**
     * Ends a sign-in.
     *
     * @param request what {@link #begin} gave for this browser, used once
     * @param parameters of the address with which the browser came back
     * @throws NozzlyException {@code external_sign_in_failed} when nobody is to be signed in, {@code external_provider_unavailable} when the provider or the
     *     settings are not up to it
     */
    public ExternalUser finish(OidcRequest request, Map<String, List<String>> parameters) {
        WayBack back = new WayBack(settings, parameters);
        String code = back.code(request);
        ProviderFacts known = facts.current();
        back.checkNamed(known);
        OIDCTokens tokens = exchange.tokens(known, request, code);
        JWT idToken = tokens.getIDToken();
        JWTClaimsSet claims = signature.signedClaims(idToken);
        claimsCheck.check(claims, request);
        claimsCheck.checkAccessToken(
                claims,
                tokens.getAccessToken(),
                JWSAlgorithm.parse(idToken.getHeader().getAlgorithm().getName()));
        return user(claims.getSubject(), person(known, tokens, claims));
    }

    private PersonClaims person(ProviderFacts known, OIDCTokens tokens, JWTClaimsSet claims) {
        PersonClaims told = PersonClaims.of(claims.getClaims());
        Optional<URI> address = Optional.ofNullable(known.document().getUserInfoEndpointURI());
        if (told.email().isPresent() || address.isEmpty()) {
            return told;
        }
        return userInfo.ask(address.get(), tokens.getAccessToken(), claims.getSubject())
                .orName(told.name());
    }

    private ExternalUser user(String subject, PersonClaims person) {
        return new ExternalUser(settings.issuer(), subject, person.email(), person.emailVerified(), person.name());
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
