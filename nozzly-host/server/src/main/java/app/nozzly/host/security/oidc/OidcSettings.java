package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import java.net.URI;

/**
 * How this installation is known to a provider. Immutable. Printing it shows no secret.
 *
 * @param issuer the provider as it names itself, to the last slash; https, or http on this machine
 * @param clientId the installation as the provider names it
 * @param clientSecret what proves it
 * @param name how the provider is called on the sign-in page; its host name when blank
 */
public record OidcSettings(URI issuer, String clientId, String clientSecret, String name) {

    /**
     * Checks the values.
     *
     * @throws NozzlyException {@code validation_failed} when the issuer is not safe or the client is blank
     */
    public OidcSettings {
        if (!SecureAddress.isSafe(issuer) || issuer.getRawQuery() != null) {
            throw NozzlyException.invalid(OidcSettings.class, "issuer", "settings.issuer", issuer);
        }
        if (clientId.isBlank()) {
            throw NozzlyException.invalid(OidcSettings.class, "clientId", "settings.client.id");
        }
        if (clientSecret.isBlank()) {
            throw NozzlyException.invalid(OidcSettings.class, "clientSecret", "settings.client.secret");
        }
        name = name.isBlank() ? issuer.getHost() : name.strip();
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + ", clientSecret=***, name=" + name + "]";
    }
}
