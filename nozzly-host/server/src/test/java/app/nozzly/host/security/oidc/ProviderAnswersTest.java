package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S10: a provider that answers too much, too slowly, with something else, or leads elsewhere. */
@Tag("slow")
class ProviderAnswersTest {

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

    static Stream<String> everyQuestion() {
        return Stream.of(DISCOVERY, "/keys", "/token", "/userinfo");
    }

    /** Asks everything there is to ask. */
    private void ask() {
        ask(signIn.relyingParty);
    }

    private void ask(OidcProvider party) {
        signIn.complete(party, Collections.singletonMap("email", null));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void S10_noRedirectIsFollowed(String path) {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            signIn.provider.replaced.put(path, exchange -> {
                exchange.getResponseHeaders().set("Location", signIn.provider.address("/elsewhere"));
                exchange.sendResponseHeaders(status, -1);
            });
            SignIn.unavailable("status", this::ask);
            signIn.clock.pass(KeptFacts.AFTER_FAILURE);
        }
        assertEquals(0, signIn.provider.count("/elsewhere"));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void U1_aLongAnswerIsCutOff(String path) {
        signIn.provider.replaced.put(
                path,
                exchange ->
                        FakeProvider.send(exchange, 200, " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8)));
        SignIn.unavailable("too_long", this::ask);
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void U1_anEndlessAnswerIsCutOff(String path) {
        signIn.provider.replaced.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] piece = new byte[10_000];
                while (true) {
                    body.write(piece);
                }
            }
        });
        SignIn.unavailable("too_long", this::ask);
    }

    @Test
    void anAnswerOfExactlyTheLimitIsRead() {
        signIn.provider.replaced.put(DISCOVERY, exchange -> {
            String document = JSONObjectUtils.toJSONString(signIn.provider.document);
            String padded = document + " ".repeat(1_000_000 - document.length());
            FakeProvider.send(exchange, 200, padded.getBytes(StandardCharsets.UTF_8));
        });
        assertEquals("person-7", signIn.complete().subject());
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void O1_aSilentProviderIsGivenUp(String path) {
        isGivenUpInTime(path, exchange -> pause(Duration.ofSeconds(30)));
    }

    /** One byte now and then keeps a connection busy for ever; the deadline is for the whole answer. */
    @ParameterizedTest
    @MethodSource("everyQuestion")
    void O1_aDrippingProviderIsGivenUp(String path) {
        isGivenUpInTime(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int second = 0; second < 150; second++) {
                    body.write(' ');
                    body.flush();
                    pause(Duration.ofMillis(200));
                }
            }
        });
    }

    private void isGivenUpInTime(String path, HttpHandler handler) {
        signIn.provider.replaced.put(path, handler);
        OidcProvider hasty = signIn.relyingParty(new AnswerLimits(Duration.ofMillis(1_500), 1_000_000));
        long begun = System.nanoTime();
        SignIn.unavailable("slow", () -> ask(hasty));
        long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertTrue(milliseconds >= 1_400 && milliseconds < 15_000, milliseconds + " ms");
    }

    @Test
    void theHostWaitsFiveSecondsForAMegabyte() {
        assertEquals(new AnswerLimits(Duration.ofSeconds(5), 1_000_000), AnswerLimits.STANDARD);
    }

    @Test
    void aProviderThatIsNotThereIsSaidSo() {
        signIn.provider.close();
        SignIn.unavailable("unreachable", this::ask);
    }

    @ParameterizedTest
    @CsvSource({DISCOVERY + ",unreadable", "/keys,unreadable", "/userinfo,unreadable"})
    void whatIsNoJsonIsRefused(String path, String reason) {
        for (String body : List.of("", "<html>", "[]", "null", "{", "[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            signIn.provider.replaced.put(
                    path, exchange -> FakeProvider.send(exchange, 200, body.getBytes(StandardCharsets.UTF_8)));
            SignIn.unavailable(reason, this::ask);
            signIn.clock.pass(KeptFacts.AFTER_FAILURE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"a.b\"}",
                "{\"id_token\":\"a.b.c\"}"
            })
    void whatHoldsNoTokensIsRefused(String body) {
        signIn.provider.replaced.put(
                "/token", exchange -> FakeProvider.send(exchange, 200, body.getBytes(StandardCharsets.UTF_8)));
        SignIn.failed("tokens_unreadable", this::ask);
    }

    @Test
    void aProviderThatDoesNotKnowUsIsAMatterOfTheSettings() {
        signIn.provider.replaced.put(
                "/token", exchange -> FakeProvider.json(exchange, 401, Map.of("error", "invalid_client")));
        SignIn.unavailable("client_refused", this::ask);
        signIn.provider.replaced.put("/token", exchange -> FakeProvider.json(exchange, 503, Map.of()));
        SignIn.unavailable("status", this::ask);
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsRefused() {
        OidcProvider configured = signIn.relyingParty();
        for (String other : List.of("https://evil.example", signIn.provider.address("/"))) {
            signIn.provider.document.put("issuer", other);
            SignIn.unavailable("other_issuer", () -> configured.begin(FakeProvider.REDIRECT));
            signIn.clock.pass(KeptFacts.AFTER_FAILURE);
        }
        assertEquals(0, signIn.provider.count("/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"})
    void S10_addressesThatAreNotSafeAreRefused(String member) {
        for (String address : List.of(
                "http://login.example/x",
                "http://127.0.0.1.evil.example/x",
                "http://169.254.169.254/latest",
                "http://10.0.0.1/x",
                "http://localhost@evil.example/x",
                "https://user:word@login.example/x",
                "https://login.example/x#part")) {
            signIn.provider.document.put(member, address);
            SignIn.unavailable("insecure", this::ask);
            signIn.clock.pass(KeptFacts.AFTER_FAILURE);
        }
        assertEquals(0, signIn.provider.count("/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void anAddressThatIsMissingIsRefused(String member) {
        signIn.provider.document.remove(member);
        SignIn.unavailable(member.equals("jwks_uri") ? "unreadable" : "incomplete", this::ask);
    }

    @Test
    void S10_aProviderElsewhereDoesNotLeadToThisMachine() throws ParseException {
        Map<String, Object> document = signIn.provider.document;
        document.put("issuer", "https://login.example");
        document.replaceAll((name, value) -> value instanceof String text ? text.replace("http:", "https:") : value);
        Discovery discovery = new Discovery(URI.create("https://login.example"), new ProviderConnection(SignIn.LIMITS));
        discovery.check(metadata(document));
        document.put("token_endpoint", "http://127.0.0.1:8080/api/v1/spools");
        SignIn.unavailable("insecure", () -> discovery.check(metadata(document)));
    }

    @Test
    void aProviderThatSignsWithNothingTrustedIsRefused() {
        for (Object algorithms : Arrays.asList(List.of("HS256", "none"), List.of("RS512"), List.of())) {
            signIn.provider.document.put("id_token_signing_alg_values_supported", algorithms);
            SignIn.unavailable("algorithms", this::ask);
            signIn.clock.pass(KeptFacts.AFTER_FAILURE);
        }
    }

    private static OIDCProviderMetadata metadata(Map<String, Object> document) throws ParseException {
        return OIDCProviderMetadata.parse(JSONObjectUtils.toJSONString(document));
    }

    /** Until the time is over or the server is stopped. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
