package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a provider says about itself and refuses it when it is not what was configured or not safe. Stateless. */
final class Discovery {

    private final URI issuer;
    private final ProviderConnection connection;

    Discovery(URI issuer, ProviderConnection connection) {
        this.issuer = issuer;
        this.connection = connection;
    }

    /**
     * Asks for the document and the keys.
     *
     * @throws NozzlyException {@code external_provider_unavailable}
     */
    ProviderFacts read(Instant now) {
        OIDCProviderMetadata document = document();
        check(document);
        return new ProviderFacts(document, keys(document.getJWKSetURI()), now);
    }

    private OIDCProviderMetadata document() {
        URI address = URI.create(issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        String text = body(address);
        try {
            return OIDCProviderMetadata.parse(text);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw Refusals.unavailable("unreadable", address);
        }
    }

    private JWKSet keys(URI address) {
        Map<String, Object> members =
                JsonObjects.read(body(address)).orElseThrow(() -> Refusals.unavailable("unreadable", address));
        try {
            return JWKSet.parse(members).toPublicJWKSet();
        } catch (java.text.ParseException | IllegalArgumentException unreadable) {
            throw Refusals.unavailable("unreadable", address);
        }
    }

    private String body(URI address) {
        HTTPResponse answer = connection.send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw Refusals.unavailable("status", address, answer.getStatusCode());
        }
        return answer.getBody();
    }

    /** Refuses a document that is not of the configured issuer, not whole or not safe. */
    void check(OIDCProviderMetadata document) {
        if (!document.getIssuer().getValue().equals(issuer.toString())) {
            throw Refusals.unavailable("other_issuer", issuer, document.getIssuer());
        }
        needed("authorization_endpoint", document.getAuthorizationEndpointURI());
        needed("token_endpoint", document.getTokenEndpointURI());
        needed("jwks_uri", document.getJWKSetURI());
        Stream.of(document.getAuthorizationEndpointURI(), document.getTokenEndpointURI(), document.getJWKSetURI())
                .forEach(this::checkSafe);
        Optional.ofNullable(document.getUserInfoEndpointURI()).ifPresent(this::checkSafe);
        if (ProviderFacts.algorithms(document).isEmpty()) {
            throw Refusals.unavailable("algorithms", issuer.getHost());
        }
    }

    private void needed(String member, URI address) {
        if (address == null) {
            throw Refusals.unavailable("incomplete", issuer.getHost(), member);
        }
    }

    /** A provider elsewhere must not lead the host to plain services of its own machine. */
    private void checkSafe(URI address) {
        boolean local = SecureAddress.isHttpOnLoopback(address);
        if (!SecureAddress.isSafe(address) || (local && !SecureAddress.isHttpOnLoopback(issuer))) {
            throw Refusals.unavailable("insecure", issuer.getHost(), address);
        }
    }
}
