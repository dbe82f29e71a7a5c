package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1: id tokens that somebody else made, or that were made for somebody else. */
@Tag("slow")
class IdTokenAttackTest {

    private static final RSAKey ATTACKER = TokenForge.rsaKey("rsa-1");

    private SignIn signIn;

    @BeforeEach
    void begin() throws IOException {
        signIn = new SignIn();
    }

    @AfterEach
    void end() {
        signIn.close();
    }

    private void isNotSigned() {
        SignIn.failed("token_signature", signIn::complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void anUnsignedTokenIsRefused(String none) {
        String header = "{\"alg\":\"" + none + "\",\"kid\":\"rsa-1\"}";
        signIn.provider.forge.signing = claims -> TokenForge.raw(header, claims, "");
        SignIn.failed(none.equals("none") ? "token_signature" : "tokens_unreadable", signIn::complete);
    }

    @Test
    void aTrustedAlgorithmWithoutASignatureIsRefused() {
        signIn.provider.forge.signing = claims -> TokenForge.raw("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}", claims, "AA");
        isNotSigned();
        signIn.provider.forge.signing = claims ->
                TokenForge.raw("{\"alg\":\"ES256\",\"kid\":\"curve-1\"}", claims, TokenForge.base64(new byte[64]));
        isNotSigned();
    }

    @Test
    void theClientSecretSignsNothing() {
        byte[] secret = FakeProvider.SECRET.getBytes(StandardCharsets.UTF_8);
        signIn.provider.forge.signing = claims -> TokenForge.withSecret("rsa-1", claims, secret);
        isNotSigned();
    }

    @Test
    void aPublicKeyIsNoSecret() throws JOSEException {
        RSAKey key = signIn.provider.forge.rsa;
        byte[] encoded = key.toRSAPublicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] json = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        for (byte[] secret : List.of(encoded, pem, key.getModulus().decode(), json)) {
            signIn.provider.forge.signing = claims -> TokenForge.withSecret("rsa-1", claims, secret);
            isNotSigned();
        }
    }

    @Test
    void aSecretAmongThePublicKeysSignsNothing() {
        byte[] secret = new byte[32];
        signIn.provider.forge.publicKeys.add(
                new OctetSequenceKey.Builder(secret).keyID("secret").build());
        signIn.provider.forge.signing = claims -> TokenForge.withSecret("secret", claims, secret);
        isNotSigned();
    }

    @Test
    void onlyAlgorithmsThatAreTrustedAndDeclaredCount() {
        RSAKey key = signIn.provider.forge.rsa;
        JWSHeader longer =
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa-1").build();
        signIn.provider.document.put("id_token_signing_alg_values_supported", List.of("RS256", "RS512"));
        signIn.provider.forge.signing = claims -> TokenForge.signed(longer, claims, key);
        isNotSigned();
        JWSHeader undeclared =
                new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("rsa-1").build();
        signIn.provider.forge.signing = claims -> TokenForge.signed(undeclared, claims, key);
        isNotSigned();
    }

    @Test
    void aKeyInTheTokenItselfIsNotTaken() {
        JWSHeader embedded = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .jwk(ATTACKER.toPublicJWK())
                .jwkURL(URI.create(signIn.provider.address("/evil-keys")))
                .x509CertURL(URI.create(signIn.provider.address("/evil-keys")))
                .build();
        signIn.provider.forge.signing = claims -> TokenForge.signed(embedded, claims, ATTACKER);
        isNotSigned();
        assertEquals(0, signIn.provider.count("/evil-keys"));
    }

    @Test
    void anotherKeyUnderAKnownNameIsNotTaken() {
        signIn.provider.forge.signing =
                claims -> TokenForge.signed(header(JWSAlgorithm.RS256, "rsa-1"), claims, ATTACKER);
        isNotSigned();
        signIn.provider.forge.signing =
                claims -> TokenForge.signed(new JWSHeader(JWSAlgorithm.RS256), claims, ATTACKER);
        isNotSigned();
    }

    @Test
    void anUnknownKeyIsRefused() {
        RSAKey unknown = TokenForge.rsaKey("rsa-9");
        signIn.provider.forge.signing =
                claims -> TokenForge.signed(header(JWSAlgorithm.RS256, "rsa-9"), claims, unknown);
        isNotSigned();
        isNotSigned();
        assertEquals(2, signIn.provider.count("/keys"), "looked up again once, not for every forgery");
    }

    @Test
    void anAccessTokenIsNoIdToken() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .type(new JOSEObjectType("at+jwt"))
                .build();
        signIn.provider.forge.signing = claims -> TokenForge.signed(header, claims, signIn.provider.forge.rsa);
        isNotSigned();
    }

    @Test
    void aHeaderThatDemandsWhatNobodyUnderstandsIsRefused() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .criticalParams(Set.of("odd"))
                .customParam("odd", 1)
                .build();
        signIn.provider.forge.signing = claims -> TokenForge.signed(header, claims, signIn.provider.forge.rsa);
        isNotSigned();
    }

    static Stream<Arguments> wrongClaims() {
        long now = new HandClock().instant().getEpochSecond();
        return Stream.of(
                Arguments.of("token_issuer", "iss", "https://evil.example"),
                Arguments.of("token_issuer", "iss", null),
                Arguments.of("token_audience", "aud", "another"),
                Arguments.of("token_audience", "aud", List.of()),
                Arguments.of("token_audience", "aud", List.of("another", "third")),
                Arguments.of("token_audience", "aud", List.of("nozzly", "another")),
                Arguments.of("token_audience", "aud", null),
                Arguments.of("token_audience", "azp", "another"),
                Arguments.of("token_audience", "azp", List.of("nozzly")),
                Arguments.of("token_time", "exp", now - 60),
                Arguments.of("token_time", "exp", 0),
                Arguments.of("token_time", "exp", null),
                Arguments.of("token_time", "iat", now + 61),
                Arguments.of("token_time", "iat", now - 661),
                Arguments.of("token_time", "iat", null),
                Arguments.of("token_time", "nbf", now + 61),
                Arguments.of("token_signature", "exp", "soon"),
                Arguments.of("token_nonce", "nonce", "another"),
                Arguments.of("token_nonce", "nonce", ""),
                Arguments.of("token_nonce", "nonce", 5),
                Arguments.of("token_nonce", "nonce", null),
                Arguments.of("token_subject", "sub", null),
                Arguments.of("token_subject", "sub", " "),
                Arguments.of("token_subject", "sub", "x".repeat(256)),
                Arguments.of("token_access", "at_hash", TokenForge.leftHalf("another")),
                Arguments.of("token_access", "at_hash", ""),
                Arguments.of("token_access", "at_hash", 7));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void aSignedTokenForSomebodyElseIsRefused(String reason, String claim, Object value) {
        SignIn.failed(reason, () -> signIn.complete(Collections.singletonMap(claim, value)));
        assertEquals(0, signIn.provider.count("/userinfo"));
    }

    @Test
    void aTokenForAnotherAudienceMustNotComeAlongWithOurs() {
        SignIn.failed(
                "token_audience", () -> signIn.complete(Map.of("aud", List.of("nozzly", "another"), "azp", "another")));
    }

    @Test
    void theTokenOfAnotherSignInIsRefused() {
        OidcRequest victim = signIn.begin();
        String nonce = victim.nonce();
        SignIn.failed("token_nonce", () -> signIn.complete(Map.of("nonce", nonce)));
    }

    /** The token of an honest second provider, with keys of its own, is worth nothing at the first one. */
    @Test
    void aTokenOfAnotherProviderIsRefused() {
        signIn.provider.forge.signing = claims -> {
            Map<String, Object> others = new HashMap<>(claims);
            others.put("iss", "https://other.example");
            return TokenForge.signed(header(JWSAlgorithm.RS256, "rsa-1"), others, ATTACKER);
        };
        isNotSigned();
    }

    @Test
    void dataOfSomebodyElseAreRefused() {
        signIn.provider.userInfo.put("email", "boss@workshop.example");
        for (Object subject : Arrays.asList("person-8", "PERSON-7", "", 7, null)) {
            signIn.provider.userInfo.put("sub", subject);
            SignIn.failed("other_person", () -> signIn.complete(Collections.singletonMap("email", null)));
        }
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
        return new JWSHeader.Builder(algorithm).keyID(keyId).build();
    }
}
