package app.nozzly.host.security.oidc;

import java.net.URI;

/**
 * A sign-in under way: where to send the browser, and what its way back is held against. Immutable. The caller keeps it sealed for this browser, uses it
 * once and forgets it after {@linkplain OidcProvider#REQUEST_LIFETIME ten minutes}. Printing it shows no secret.
 *
 * @param address where the browser goes
 * @param state ties the way back to this browser
 * @param nonce ties the id token to this request
 * @param codeVerifier ties the code to this request (PKCE)
 * @param redirectUri where the provider sends the browser back to
 */
public record OidcRequest(URI address, String state, String nonce, String codeVerifier, URI redirectUri) {

    @Override
    public String toString() {
        return "OidcRequest[redirectUri=" + redirectUri + ", state=***, nonce=***, codeVerifier=***]";
    }
}
