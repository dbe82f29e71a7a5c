package app.nozzly.host.security.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider says about itself: its discovery document and the keys that it signs with. Immutable as long as nobody changes the document.
 *
 * @param document the discovery document, checked
 * @param keys the public keys
 * @param readAt when both were read
 */
record ProviderFacts(OIDCProviderMetadata document, JWKSet keys, Instant readAt) {

    /** Signatures with a public key and SHA-256; a key that both sides know (HS…) or none at all proves nothing. */
    private static final Set<JWSAlgorithm> TRUSTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** How the provider signs, as far as it is trusted. */
    static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata document) {
        return Optional.ofNullable(document.getIDTokenJWSAlgs()).orElse(List.of()).stream()
                .filter(TRUSTED::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<JWSAlgorithm> algorithms() {
        return algorithms(document);
    }
}
