package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1: answers that a browser brings and that were not given to it, or not now, or not by this provider. */
@Tag("slow")
class WayBackAttackTest {

    private SignIn signIn;
    private OidcRequest request;
    private Map<String, List<String>> back;

    @BeforeEach
    void begin() throws IOException {
        signIn = new SignIn();
        request = signIn.begin();
        back = signIn.provider.authorize(request, Map.of());
    }

    @AfterEach
    void end() {
        signIn.close();
    }

    private void finish() {
        signIn.relyingParty.finish(request, back);
    }

    @Test
    void anotherStateIsRefusedBeforeAnybodyIsAsked() {
        for (String state : List.of(
                "",
                "x",
                request.state() + "x",
                request.state().substring(1),
                signIn.begin().state())) {
            back.put("state", List.of(state));
            SignIn.failed("state", this::finish);
        }
        back.remove("state");
        SignIn.failed("state", this::finish);
        assertEquals(0, signIn.provider.count("/token"));
    }

    @Test
    void anErrorWithoutTheStateTellsNothing() {
        back = Map.of("error", List.of("access_denied"));
        SignIn.failed("state", this::finish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "code", "iss"})
    void aDoubledParameterIsRefused(String name) {
        String value = name.equals("iss")
                ? signIn.provider.address("")
                : back.get(name).get(0);
        back.put(name, List.of(value, value));
        SignIn.failed("repeated", this::finish);
        assertEquals(0, signIn.provider.count("/token"));
    }

    @Test
    void aCodeIsGoodOnce() {
        finish();
        SignIn.failed("code_refused", this::finish);
    }

    @Test
    void aCodeOfAnotherBrowserIsRefused() {
        Map<String, List<String>> stolen = signIn.provider.authorize(signIn.begin(), Map.of());
        back.put("code", stolen.get("code"));
        SignIn.failed("code_refused", this::finish);
    }

    @Test
    void aCodeForAnotherRedirectAddressIsRefused() {
        OidcRequest elsewhere = new OidcRequest(
                request.address(),
                request.state(),
                request.nonce(),
                request.codeVerifier(),
                URI.create("https://elsewhere.example/callback"));
        SignIn.failed("code_refused", () -> signIn.relyingParty.finish(elsewhere, back));
    }

    @Test
    void noCodeIsNoSignIn() {
        back.remove("code");
        SignIn.failed("code_missing", this::finish);
        for (String blank : List.of("", " ", "\t")) {
            back.put("code", List.of(blank));
            SignIn.failed("code_missing", this::finish);
        }
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        for (String other : List.of("https://evil.example", signIn.provider.address("/"), "null")) {
            back.put("iss", List.of(other));
            SignIn.failed("other_provider", this::finish);
        }
        assertEquals(0, signIn.provider.count("/token"), "the code is not sent to the wrong one");
    }

    @Test
    void aProviderThatAlwaysNamesItselfMustDoSo() {
        signIn.provider.document.put("authorization_response_iss_parameter_supported", true);
        OidcProvider strict = signIn.relyingParty();
        OidcRequest asked = strict.begin(FakeProvider.REDIRECT);
        Map<String, List<String>> anonymous = signIn.provider.authorize(asked, Map.of());
        SignIn.failed("other_provider", () -> strict.finish(asked, anonymous));
        assertEquals(0, signIn.provider.count("/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,denied",
        "login_required,denied",
        "interaction_required,denied",
        "consent_required,denied",
        "account_selection_required,denied",
        "something_else,error",
        "<script>,error"
    })
    void errorsThatConcernThePersonAreTranslated(String error, String reason) {
        back.put("error", List.of(error));
        back.put("error_description", List.of("words of an attacker"));
        SignIn.failed(reason, this::finish);
        assertEquals(0, signIn.provider.count("/token"), "a code beside an error counts for nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "server_error,busy",
        "temporarily_unavailable,busy",
        "invalid_request,request_refused",
        "unauthorized_client,request_refused",
        "invalid_scope,request_refused",
        "unsupported_response_type,request_refused"
    })
    void errorsThatConcernTheInstallationAreTranslated(String error, String reason) {
        back.put("error", List.of(error));
        SignIn.unavailable(reason, this::finish);
    }
}
