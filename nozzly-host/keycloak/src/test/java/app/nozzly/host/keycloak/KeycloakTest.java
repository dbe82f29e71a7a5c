package app.nozzly.host.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.host.security.oidc.OidcError;
import app.nozzly.host.security.oidc.OidcProvider;
import app.nozzly.host.security.oidc.OidcRequest;
import app.nozzly.host.security.oidc.OidcSettings;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;

/** Signing in at a real Keycloak, through its own pages. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    private static final URI CALLBACK = URI.create("http://127.0.0.1:8080/sign-in/external/callback");

    private KeycloakProcess keycloak;
    private OidcProvider provider;
    private long ready;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        keycloak = KeycloakProcess.start(Path.of(System.getProperty("nozzly.keycloak")));
        provider = provider("nozzly", "only for this test: a/b+c");
        ready = System.nanoTime();
        System.out.println("Keycloak was ready after " + milliseconds(begun, ready) + " ms");
    }

    @AfterAll
    void end() {
        System.out.println("The tests with Keycloak took " + milliseconds(ready, System.nanoTime()) + " ms");
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static long milliseconds(long from, long until) {
        return Duration.ofNanos(until - from).toMillis();
    }

    private OidcProvider provider(String client, String secret) {
        return new OidcProvider(
                new OidcSettings(keycloak.issuer(), client, secret, "Keycloak"), new SecureRandom(), Clock.systemUTC());
    }

    private ExternalUser signIn(String user, String password) throws IOException, InterruptedException {
        OidcRequest request = provider.begin(CALLBACK);
        return provider.finish(request, loggedIn(request, user, password).wayBack());
    }

    private static KeycloakBrowser loggedIn(OidcRequest request, String user, String password)
            throws IOException, InterruptedException {
        KeycloakBrowser browser = new KeycloakBrowser(CALLBACK);
        browser.open(request.address());
        browser.logIn(user, password);
        return browser;
    }

    private static void refused(OidcError code, String reason, Executable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work);
        assertEquals(
                List.of(code, Map.of("reason", reason)),
                List.of(refusal.code(), refusal.details()),
                refusal::getMessage);
    }

    @Test
    @Order(1)
    void whoHasAVerifiedAddressIsToldSo() throws IOException, InterruptedException {
        ExternalUser ada = signIn("ada", "layer-by-layer-1");
        assertEquals(
                new ExternalUser(
                        keycloak.issuer(),
                        ada.subject(),
                        Optional.of("ada@workshop.example"),
                        true,
                        Optional.of("Ada Printer")),
                ada);
        assertEquals(36, ada.subject().length(), "Keycloak's ids are UUIDs");
        assertEquals(ada, signIn("ada", "layer-by-layer-1"), "the same person every time");
    }

    @Test
    @Order(2)
    void whoHasAnUnverifiedAddressIsToldSo() throws IOException, InterruptedException {
        ExternalUser ben = signIn("ben", "layer-by-layer-2");
        assertEquals(
                List.of(Optional.of("ben@workshop.example"), false, Optional.of("Ben Seller")),
                List.of(ben.email(), ben.emailVerified(), ben.name()));
        assertNotEquals(signIn("ada", "layer-by-layer-1").subject(), ben.subject());
    }

    @Test
    @Order(3)
    void aWrongPasswordStaysThere() throws IOException, InterruptedException {
        OidcRequest request = provider.begin(CALLBACK);
        KeycloakBrowser browser = loggedIn(request, "ada", "layer-by-layer-2");
        assertFalse(browser.isSentBack());
        assertTrue(browser.text().contains("Invalid username or password"), browser.text());
        browser.logIn("ada", "layer-by-layer-1");
        assertEquals(
                Optional.of("ada@workshop.example"),
                provider.finish(request, browser.wayBack()).email());
    }

    @Test
    @Order(4)
    void keycloakNamesItselfOnTheWayBackAndItsCodeIsGoodOnce() throws IOException, InterruptedException {
        OidcRequest request = provider.begin(CALLBACK);
        Map<String, List<String>> back =
                loggedIn(request, "ada", "layer-by-layer-1").wayBack();
        assertEquals(List.of(keycloak.issuer().toString()), back.get("iss"));
        provider.finish(request, back);
        refused(OidcError.EXTERNAL_SIGN_IN_FAILED, "code_refused", () -> provider.finish(request, back));
    }

    @Test
    @Order(5)
    void aCodeDoesNotFitAnotherRequest() throws IOException, InterruptedException {
        OidcRequest stolen = provider.begin(CALLBACK);
        OidcRequest own = provider.begin(CALLBACK);
        Map<String, List<String>> back =
                loggedIn(stolen, "ada", "layer-by-layer-1").wayBack();
        refused(OidcError.EXTERNAL_SIGN_IN_FAILED, "state", () -> provider.finish(own, back));
        back.put("state", List.of(own.state()));
        refused(OidcError.EXTERNAL_SIGN_IN_FAILED, "code_refused", () -> provider.finish(own, back));
    }

    @Test
    @Order(6)
    void whoDoesNotConsentIsNotSignedIn() throws IOException, InterruptedException {
        OidcProvider asking = provider("nozzly-asks", "only for this test: d/e+f");
        OidcRequest request = asking.begin(CALLBACK);
        KeycloakBrowser browser = loggedIn(request, "ada", "layer-by-layer-1");
        assertFalse(browser.isSentBack(), "first the person is asked");
        browser.submit(Map.of("cancel", "No"));
        refused(OidcError.EXTERNAL_SIGN_IN_FAILED, "denied", () -> asking.finish(request, browser.wayBack()));
    }

    /** This client has its tokens signed with ES256; Keycloak makes the key when it first needs it, after its keys were read. */
    @Test
    @Order(7)
    void whoConsentsIsSignedIn() throws IOException, InterruptedException {
        OidcProvider asking = provider("nozzly-asks", "only for this test: d/e+f");
        OidcRequest request = asking.begin(CALLBACK);
        KeycloakBrowser browser = loggedIn(request, "ada", "layer-by-layer-1");
        browser.submit(Map.of("accept", "Yes"));
        assertEquals(signIn("ada", "layer-by-layer-1"), asking.finish(request, browser.wayBack()));
    }

    @Test
    @Order(8)
    void aWrongClientSecretIsAMatterOfTheSettings() throws IOException, InterruptedException {
        OidcProvider mistaken = provider("nozzly", "not the secret");
        OidcRequest request = mistaken.begin(CALLBACK);
        Map<String, List<String>> back =
                loggedIn(request, "ada", "layer-by-layer-1").wayBack();
        refused(OidcError.EXTERNAL_PROVIDER_UNAVAILABLE, "client_refused", () -> mistaken.finish(request, back));
    }

    @Test
    @Order(9)
    void anIssuerThatKeycloakDoesNotUseIsRefused() {
        OidcSettings slash = new OidcSettings(URI.create(keycloak.issuer() + "/"), "nozzly", "any", "Keycloak");
        OidcProvider mistaken = new OidcProvider(slash, new SecureRandom(), Clock.systemUTC());
        refused(OidcError.EXTERNAL_PROVIDER_UNAVAILABLE, "other_issuer", () -> mistaken.begin(CALLBACK));
    }

    @Test
    @Order(10)
    void aNewKeyOfTheRealmIsFoundWithoutAStart() throws IOException, InterruptedException {
        ExternalUser before = signIn("ada", "layer-by-layer-1");
        new KeycloakAdmin(keycloak.address()).rotateKey();
        assertEquals(before, signIn("ada", "layer-by-layer-1"));
    }
}
