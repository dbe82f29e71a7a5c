package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in with a provider that keeps the rules. */
@Tag("slow")
class OidcProviderTest {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private SignIn signIn;

    @BeforeEach
    void begin() throws IOException {
        signIn = new SignIn();
    }

    @AfterEach
    void end() {
        signIn.close();
    }

    @Test
    void whoComesBackIsWhomTheProviderNames() {
        assertEquals(
                new ExternalUser(
                        URI.create(signIn.provider.address("")),
                        "person-7",
                        Optional.of("ada@workshop.example"),
                        true,
                        Optional.of("Ada Printer")),
                signIn.complete());
        assertEquals(List.of("basic"), signIn.provider.authentications);
        assertEquals(0, signIn.provider.count("/userinfo"));
    }

    @Test
    void theBrowserIsSentWithEverythingThatTiesTheAnswerToIt() {
        OidcRequest request = signIn.begin();
        assertTrue(request.address().toString().startsWith(signIn.provider.address("/authorize?")));
        assertEquals(
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "nozzly",
                        "redirect_uri",
                        FakeProvider.REDIRECT.toString(),
                        "scope",
                        "openid profile email",
                        "state",
                        request.state(),
                        "nonce",
                        request.nonce(),
                        "code_challenge",
                        TokenForge.sha256(request.codeVerifier()),
                        "code_challenge_method",
                        "S256"),
                FakeProvider.form(request.address().getRawQuery()));
        OidcRequest other = signIn.begin();
        assertEquals(
                6,
                Set.of(
                                request.state(),
                                request.nonce(),
                                request.codeVerifier(),
                                other.state(),
                                other.nonce(),
                                other.codeVerifier())
                        .size());
        assertEquals(43, request.state().length(), "32 random bytes");
    }

    @Test
    void anAddressWithAQueryOfItsOwnKeepsIt() {
        signIn.provider.document.put("authorization_endpoint", signIn.provider.address("/authorize?tenant=4"));
        assertEquals(
                "4", FakeProvider.form(signIn.begin().address().getRawQuery()).get("tenant"));
    }

    @Test
    void anIssuerMayEndWithASlash() throws IOException {
        try (SignIn slash = new SignIn("/application/o/nozzly/")) {
            assertEquals("person-7", slash.complete().subject());
            assertEquals(1, slash.provider.count("/application/o/nozzly" + DISCOVERY));
        }
    }

    @Test
    void onlyWhatTheProviderVerifiedIsVerified() {
        assertTrue(signIn.complete(Map.of("email_verified", "true")).emailVerified(), "as a word");
        assertEquals(
                List.of(false, false, false),
                List.of(
                        signIn.complete(Map.of("email_verified", false)).emailVerified(),
                        signIn.complete(Map.of("email_verified", 1)).emailVerified(),
                        signIn.complete(without("email_verified")).emailVerified()));
    }

    @Test
    void anAddressThatIsMissingIsAskedFor() {
        signIn.provider.userInfo.putAll(
                Map.of("sub", "person-7", "email", "ada@home.example", "email_verified", false, "name", "Ada"));
        ExternalUser user = signIn.complete(without("email"));
        assertEquals(Optional.of("ada@home.example"), user.email());
        assertEquals(false, user.emailVerified(), "the id token's word is not for this address");
        assertEquals(Optional.of("Ada"), user.name());
        assertEquals(1, signIn.provider.count("/userinfo"));
    }

    @Test
    void aPersonMayHaveNoAddressAtAll() {
        signIn.provider.userInfo.put("sub", "person-7");
        ExternalUser user = signIn.complete(without("email"));
        assertEquals(List.of(Optional.empty(), false), List.of(user.email(), user.emailVerified()));
        assertEquals(Optional.of("Ada Printer"), user.name());
        signIn.provider.document.remove("userinfo_endpoint");
        assertEquals(
                Optional.empty(),
                signIn.complete(signIn.relyingParty(), without("email")).email());
    }

    @Test
    void textsFromOutsideAreBoundedAndPlain() {
        signIn.provider.document.remove("userinfo_endpoint");
        assertEquals(
                Optional.of("Ada Printer"),
                signIn.complete(Map.of("name", " Ada\u0000\r\n\u202ePrinter ")).name());
        assertEquals(
                200,
                signIn.complete(Map.of("name", "x".repeat(1_000)))
                        .name()
                        .orElseThrow()
                        .length());
        assertEquals(
                Optional.empty(), signIn.complete(Map.of("email", "no address")).email());
        for (String none :
                List.of("a".repeat(250) + "@b.example", "a,b@home.example", "<ada@home.example>", "a\"b@c")) {
            assertEquals(
                    Optional.empty(), signIn.complete(Map.of("email", none)).email(), none);
        }
    }

    @Test
    void theSecretGoesIntoTheBodyOnlyWhereTheProviderTakesNothingElse() {
        signIn.provider.document.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        signIn.complete();
        signIn.provider.document.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        signIn.complete(signIn.relyingParty(), Map.of());
        signIn.provider.document.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        signIn.complete(signIn.relyingParty(), Map.of());
        assertEquals(List.of("post", "basic", "basic"), signIn.provider.authentications);
    }

    @ParameterizedTest
    @CsvSource({"RS256,rsa-1", "PS256,rsa-1", "ES256,curve-1"})
    void threeAlgorithmsAreTrusted(String algorithm, String keyId) {
        JWK key = keyId.equals("rsa-1") ? signIn.provider.forge.rsa : signIn.provider.forge.curve;
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .keyID(keyId)
                .build();
        signIn.provider.forge.signing = claims -> TokenForge.signed(header, claims, key);
        assertEquals("person-7", signIn.complete().subject());
    }

    @Test
    void severalAudiencesAreFineWhenTheTokenWasIssuedToUs() {
        assertEquals(
                "person-7",
                signIn.complete(Map.of("aud", List.of("account", "nozzly"), "azp", "nozzly"))
                        .subject());
    }

    @Test
    void anAccessTokenThatBelongsToTheIdTokenIsFine() {
        assertEquals(
                "person-7",
                signIn.complete(Map.of("at_hash", TokenForge.leftHalf("access-token")))
                        .subject());
    }

    @Test
    void aProviderThatNamesItselfOnTheWayBackIsFine() {
        signIn.provider.document.put("authorization_response_iss_parameter_supported", true);
        OidcRequest request = signIn.begin();
        Map<String, List<String>> back = signIn.provider.authorize(request, Map.of());
        back.put("iss", List.of(signIn.provider.address("")));
        assertEquals("person-7", signIn.relyingParty.finish(request, back).subject());
    }

    @Test
    void clocksMayBeAMinuteApart() {
        long now = signIn.clock.instant().getEpochSecond();
        signIn.complete(Map.of("iat", now + 60));
        signIn.complete(Map.of("exp", now - 59));
        signIn.complete(Map.of("nbf", now + 60));
        signIn.complete(Map.of("iat", now - 660));
    }

    @Test
    void whatTheProviderSaysIsKeptForAnHour() {
        assertEquals(0, signIn.provider.count(DISCOVERY), "nothing is asked before it is needed");
        signIn.complete();
        signIn.clock.pass(Duration.ofMinutes(59));
        signIn.complete();
        assertEquals(List.of(1, 1), List.of(signIn.provider.count(DISCOVERY), signIn.provider.count("/keys")));
        signIn.clock.pass(Duration.ofMinutes(1));
        signIn.complete();
        assertEquals(List.of(2, 2), List.of(signIn.provider.count(DISCOVERY), signIn.provider.count("/keys")));
    }

    @Test
    void aNewKeyIsLookedUpAtMostOnceAMinute() {
        signIn.complete();
        signWithNewKey("rsa-2");
        assertEquals("person-7", signIn.complete().subject());
        signWithNewKey("rsa-3");
        signIn.clock.pass(Duration.ofSeconds(59));
        SignIn.failed("token_signature", signIn::complete);
        assertEquals(2, signIn.provider.count("/keys"));
        signIn.clock.pass(Duration.ofSeconds(1));
        assertEquals("person-7", signIn.complete().subject());
        assertEquals(List.of(3, 3), List.of(signIn.provider.count("/keys"), signIn.provider.count(DISCOVERY)));
    }

    private void signWithNewKey(String keyId) {
        RSAKey next = TokenForge.rsaKey(keyId);
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
        signIn.provider.forge.publicKeys.add(next.toPublicJWK());
        signIn.provider.forge.signing = claims -> TokenForge.signed(header, claims, next);
    }

    @Test
    void aKeyThatIsGoneIsTrustedNoMoreOnceTheKeysAreReadAgain() {
        signIn.complete();
        signIn.provider.forge.publicKeys.remove(0);
        signIn.clock.pass(Duration.ofHours(1));
        SignIn.failed("token_signature", signIn::complete);
    }

    @Test
    void afterAFailureNobodyAsksForSomeSeconds() {
        signIn.provider.replaced.put(DISCOVERY, exchange -> FakeProvider.json(exchange, 503, Map.of()));
        SignIn.unavailable("status", signIn::begin);
        SignIn.unavailable("status", signIn::begin);
        assertEquals(1, signIn.provider.count(DISCOVERY));
        signIn.provider.replaced.clear();
        SignIn.unavailable("status", signIn::begin);
        signIn.clock.pass(Duration.ofSeconds(5));
        assertEquals("person-7", signIn.complete().subject());
    }

    @Test
    void manyAtOnceAskOnce() {
        Set<String> states = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 64)
                .parallel()
                .forEach(any -> states.add(signIn.begin().state()));
        assertEquals(64, states.size());
        assertEquals(List.of(1, 1), List.of(signIn.provider.count(DISCOVERY), signIn.provider.count("/keys")));
    }

    @Test
    void S14_nothingPrintedShowsASecret() {
        OidcRequest request = signIn.begin();
        String printed = request + " " + signIn.provider.settings();
        List.of(request.state(), request.nonce(), request.codeVerifier(), FakeProvider.SECRET)
                .forEach(secret -> assertTrue(!printed.contains(secret), printed));
        assertNotEquals("", printed);
    }

    private static Map<String, Object> without(String claim) {
        return new HashMap<>(Collections.singletonMap(claim, null));
    }
}
