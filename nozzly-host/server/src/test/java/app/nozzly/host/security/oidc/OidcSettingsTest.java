package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which providers may be configured. */
class OidcSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example",
                "https://login.example/realms/workshop",
                "https://login.example/application/o/nozzly/",
                "https://192.168.1.5:9443/x",
                "http://localhost:8180/realms/workshop",
                "http://127.0.0.1:8180",
                "http://[::1]:8180/x"
            })
    void safeIssuersAreTaken(String issuer) {
        assertEquals(URI.create(issuer), new OidcSettings(URI.create(issuer), "nozzly", "secret", "Login").issuer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "http://192.168.1.5:9000/x",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "https://user:word@login.example",
                "https://login.example/?realm=1",
                "https://login.example/#x",
                "ftp://login.example",
                "login.example",
                "https:login.example",
                "file:///etc/passwd"
            })
    void otherIssuersAreRefused(String issuer) {
        URI address = URI.create(issuer);
        isInvalid("issuer", () -> new OidcSettings(address, "nozzly", "secret", "Login"));
    }

    @Test
    void clientAndSecretAreNeeded() {
        URI issuer = URI.create("https://login.example");
        isInvalid("clientId", () -> new OidcSettings(issuer, " ", "secret", "Login"));
        isInvalid("clientSecret", () -> new OidcSettings(issuer, "nozzly", "", "Login"));
    }

    @Test
    void aProviderWithoutANameIsCalledByItsHost() {
        assertEquals(
                "login.example",
                new OidcSettings(URI.create("https://login.example/realms/x"), "nozzly", "secret", " ").name());
    }

    @Test
    void S14_theSecretIsNotPrinted() {
        assertEquals(
                "OidcSettings[issuer=https://login.example, clientId=nozzly, clientSecret=***, name=Login]",
                new OidcSettings(URI.create("https://login.example"), "nozzly", "top", "Login").toString());
    }

    private static void isInvalid(String field, Executable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work);
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }
}
