package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.Caller;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1: only tokens that we signed are believed, and only as they were signed. */
class AccessTokensTest {

    private final People people = People.open();
    private Tokens tokens;
    private SigningKeys.Key key;

    @BeforeEach
    void signIn() {
        people.register("ada@example.com");
        tokens = people.tokens("ada@example.com");
        key = people.identity.signingKeys().current();
    }

    @AfterEach
    void close() {
        people.close();
    }

    private void refused(String token) {
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(token)), token);
    }

    private JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet();
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.id());
    }

    /** A token signed with our own key. */
    private String signed(JWSHeader header, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new MACSigner(key.secret()));
        return token.serialize();
    }

    private void refusedWith(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims());
        change.accept(builder);
        refused(signed(header().build(), builder.build()));
    }

    private void refusedUnder(UnaryOperator<JWSHeader.Builder> change) throws Exception {
        refused(signed(change.apply(header()).build(), claims()));
    }

    @Test
    void S1_ourOwnIsBelieved() throws Exception {
        Caller caller = people.byBearer(tokens.accessToken());
        assertEquals(Caller.Kind.TOKEN, caller.kind());
        assertTrue(caller.authority().owner());
        assertTrue(caller.isInWorkshop());
        people.byBearer(signed(header().build(), claims()));
        SignedJWT token = SignedJWT.parse(tokens.accessToken());
        assertEquals(
                Set.of("alg", "typ", "kid"), token.getHeader().toJSONObject().keySet());
        assertEquals(
                new TreeSet<>(Set.of("iss", "aud", "sub", "sid", "ws", "iat", "nbf", "exp")),
                new TreeSet<>(token.getJWTClaimsSet().getClaims().keySet()));
    }

    @Test
    void S1_unsignedIsRefused() {
        String payload = tokens.accessToken().split("\\.")[1];
        for (String alg : new String[] {"none", "None", "NONE", ""}) {
            String header = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.id() + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
            refused(header + "." + payload + ".");
            refused(header + "." + payload + "." + tokens.accessToken().split("\\.")[2]);
        }
        refused(tokens.accessToken().substring(0, tokens.accessToken().lastIndexOf('.') + 1));
        for (String text : new String[] {"", ".", "..", "a.b.c", "nzk_", "nzr_x", "null", "{}", "ey".repeat(5000)}) {
            refused(text);
        }
    }

    @Test
    void S1_otherAlgorithmsAreRefused() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        SignedJWT asymmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.id())
                        .build(),
                claims());
        asymmetric.sign(new RSASSASigner(rsa.getPrivate()));
        refused(asymmetric.serialize());
        SignedJWT confused = new SignedJWT(header().build(), claims());
        confused.sign(new MACSigner(rsa.getPublic().getEncoded()));
        refused(confused.serialize());
        byte[] longer = java.util.Arrays.copyOf(key.secret(), 64);
        for (JWSAlgorithm algorithm : new JWSAlgorithm[] {JWSAlgorithm.HS384, JWSAlgorithm.HS512}) {
            SignedJWT other = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.id())
                            .build(),
                    claims());
            other.sign(new MACSigner(longer));
            refused(other.serialize());
        }
    }

    @Test
    void S1_keysOfTheSendersAreRefused() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        RSAKey own = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build();
        refusedUnder(header -> header.jwk(own));
        refusedUnder(header -> header.jwkURL(URI.create("https://evil.example/keys")));
        refusedUnder(header -> header.x509CertURL(URI.create("https://evil.example/cert")));
        refusedUnder(header -> header.criticalParams(Set.of("exp")));
        refusedUnder(header -> header.customParam("x", "y"));
        refusedUnder(header -> header.keyID(null));
        SignedJWT foreign = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.id())
                        .jwk(own)
                        .build(),
                claims());
        foreign.sign(new RSASSASigner(pair.getPrivate()));
        refused(foreign.serialize());
        for (String name : new String[] {"../../dev/null", "' or '1'='1", "k1", "", "k0\u0000"}) {
            refusedUnder(header -> header.keyID(name));
        }
    }

    @Test
    void S1_otherTypesAreRefused() throws Exception {
        refusedUnder(header -> header.type(null));
        refusedUnder(header -> header.type(JOSEObjectType.JWT));
        refusedUnder(header -> header.type(new JOSEObjectType("AT+JWT")));
        refusedUnder(header -> header.type(new JOSEObjectType("refresh+jwt")));
    }

    @Test
    void S1_otherClaimsAreRefused() throws Exception {
        Date now = Date.from(people.clock.instant());
        refusedWith(claims -> claims.issuer("somebody"));
        refusedWith(claims -> claims.issuer(null));
        refusedWith(claims -> claims.audience("another-api"));
        refusedWith(claims -> claims.audience((String) null));
        refusedWith(claims -> claims.audience(java.util.List.of("nozzly-api", "another-api")));
        refusedWith(claims -> claims.expirationTime(now));
        refusedWith(claims -> claims.expirationTime(null));
        refusedWith(claims -> claims.expirationTime(new Date(now.getTime() + 3_600_000)));
        refusedWith(claims -> claims.notBeforeTime(new Date(now.getTime() + 1000)));
        refusedWith(claims -> claims.notBeforeTime(null));
        refusedWith(claims -> claims.issueTime(new Date(now.getTime() + 1000)));
        refusedWith(claims -> claims.issueTime(null));
        refusedWith(claims -> claims.subject("nobody"));
        refusedWith(claims -> claims.subject(people.ids.next().toString()));
        refusedWith(claims -> claims.claim("sid", people.ids.next().toString()));
        refusedWith(claims -> claims.claim("sid", 7));
        refusedWith(claims -> claims.claim("ws", "x"));
        refusedWith(claims -> claims.claim("exp", "soon"));
        refusedWith(claims -> claims.claim("exp", Map.of("a", 1)));
    }

    @Test
    void S1_aWorkshopOfOthersIsNotEnteredByNamingIt() throws Exception {
        SignedIn other = people.register("eve@example.com");
        JWTClaimsSet elsewhere = new JWTClaimsSet.Builder(claims())
                .claim("ws", other.session().workshop().toString())
                .build();
        Caller caller = people.byBearer(signed(header().build(), elsewhere));
        assertTrue(
                !caller.isInWorkshop() && caller.authority().permissions().all().isEmpty());
    }

    @Test
    void S1_itEndsAfterTenMinutes() {
        people.clock.pass(AccessTokens.LIFE.minusMillis(1));
        people.byBearer(tokens.accessToken());
        people.clock.pass(Duration.ofMillis(1));
        refused(tokens.accessToken());
    }

    @Test
    void S1_everyFlippedBitIsNoticed() {
        byte[] token = tokens.accessToken().getBytes(StandardCharsets.US_ASCII);
        int refused = 0;
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(new String(changed, StandardCharsets.ISO_8859_1));
            refused++;
        }
        assertEquals(token.length * 8, refused);
    }

    @Test
    void keysTakeTurnsAndTheFormerIsBelievedUntilAllItBeganHasEnded() {
        people.clock.pass(Duration.ofDays(29));
        Tokens old = people.tokens("ada@example.com");
        people.clock.pass(Duration.ofDays(1).plusSeconds(1));
        SigningKeys.Key next = people.identity.signingKeys().current();
        assertTrue(!next.id().equals(key.id()));
        assertTrue(people.identity.signingKeys().find(key.id()).isPresent());
        refused(old.accessToken());
        people.clock.pass(Duration.ofDays(31));
        assertTrue(people.identity.signingKeys().find(key.id()).isEmpty());
    }

    @Test
    void twoHostsUseTheSameKey() {
        Identity other = people.another(false, true);
        assertEquals(key.id(), other.signingKeys().current().id());
        people.clock.pass(Duration.ofDays(30));
        Identity third = people.another(false, true);
        String next = third.signingKeys().current().id();
        assertEquals(next, other.signingKeys().current().id());
        assertEquals(next, people.identity.signingKeys().current().id());
        Tokens former = people.tokens("ada@example.com");
        other.signingKeys().rotate();
        assertEquals("unauthorized", People.refusal(() -> People.byBearer(other, former.accessToken())));
        people.clock.pass(Duration.ofSeconds(61));
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(former.accessToken())));
        people.byBearer(people.identity
                .refreshing()
                .refresh(former.refreshToken(), People.HOME)
                .accessToken());
        SignInStep step =
                other.signIn().withPassword("ada@example.com", People.PASSWORD, Attempt.forTokens(People.HOME));
        Tokens fresh =
                other.refreshing().tokens(((SignInStep.Done) step).signedIn().session());
        people.byBearer(fresh.accessToken());
    }
}
