package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a code to the provider and gets tokens for it. Stateless. */
final class CodeExchange {

    private static final Set<String> CLIENT_REFUSED =
            Set.of("invalid_client", "unauthorized_client", "unsupported_grant_type");
    private static final int SERVER_ERRORS = 500;

    private final OidcSettings settings;
    private final ProviderConnection connection;

    CodeExchange(OidcSettings settings, ProviderConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /**
     * The tokens for a code.
     *
     * @throws NozzlyException {@code external_sign_in_failed} when the provider does not take the code; {@code external_provider_unavailable} when it does
     *     not take the installation or its answer is none
     */
    OIDCTokens tokens(ProviderFacts facts, OidcRequest request, String code) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), request.redirectUri(), new CodeVerifier(request.codeVerifier()));
        TokenRequest question =
                new TokenRequest(facts.document().getTokenEndpointURI(), authentication(facts), grant, null);
        HTTPResponse answer = connection.send(question.toHTTPRequest());
        if (answer.getStatusCode() >= SERVER_ERRORS || answer.getStatusCode() / 100 == 3) {
            throw Refusals.unavailable("status", question.getEndpointURI(), answer.getStatusCode());
        }
        TokenResponse read = read(answer);
        if (!(read instanceof OIDCTokenResponse given)) {
            throw refused(read.toErrorResponse().getErrorObject().getCode());
        }
        if (given.getOIDCTokens().getIDToken() == null) {
            throw Refusals.failed("tokens_unreadable", settings.name());
        }
        return given.getOIDCTokens();
    }

    private ClientAuthentication authentication(ProviderFacts facts) {
        ClientID client = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> known = Optional.ofNullable(
                        facts.document().getTokenEndpointAuthMethods())
                .orElse(List.of());
        boolean onlyInBody = known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return onlyInBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    /** The parser's own words are not kept: they may quote a token. */
    private TokenResponse read(HTTPResponse answer) {
        try {
            return OIDCTokenResponseParser.parse(answer);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw Refusals.failed("tokens_unreadable", settings.name());
        }
    }

    private NozzlyException refused(String error) {
        return error != null && CLIENT_REFUSED.contains(error)
                ? Refusals.unavailable("client_refused", settings.name(), settings.clientId())
                : Refusals.failed("code_refused", settings.name());
    }
}
