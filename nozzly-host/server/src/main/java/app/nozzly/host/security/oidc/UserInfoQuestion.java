package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import java.net.URI;
import java.util.Map;

/** Asks the provider about the person whom an access token stands for. Stateless. */
final class UserInfoQuestion {

    private final OidcSettings settings;
    private final ProviderConnection connection;

    UserInfoQuestion(OidcSettings settings, ProviderConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /**
     * What the provider tells.
     *
     * @param address the provider's userinfo endpoint
     * @param subject whom the id token named
     * @throws NozzlyException {@code external_sign_in_failed} when it tells about somebody else, {@code external_provider_unavailable} when it does not answer
     */
    PersonClaims ask(URI address, AccessToken token, String subject) {
        HTTPResponse answer = connection.send(new UserInfoRequest(address, token).toHTTPRequest());
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw Refusals.unavailable("status", address, answer.getStatusCode());
        }
        Map<String, Object> claims = read(address, answer);
        if (!subject.equals(claims.get("sub"))) {
            throw Refusals.failed("other_person", settings.name());
        }
        return PersonClaims.of(claims);
    }

    private static Map<String, Object> read(URI address, HTTPResponse answer) {
        return JsonObjects.read(answer.getBody()).orElseThrow(() -> Refusals.unavailable("unreadable", address));
    }
}
