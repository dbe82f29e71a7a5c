package app.nozzly.host.security.oidc;

import java.net.URI;
import java.util.Optional;

/**
 * A person as the provider vouches for them. Immutable. Only issuer and subject together identify the person: e-mail and name may change and may belong to
 * somebody else tomorrow.
 *
 * @param issuer the provider
 * @param subject the person at the provider; at most 255 characters
 * @param email an e-mail address, when the provider tells one
 * @param emailVerified whether the provider says that the address is the person's; never true without an address
 * @param name how the person is called, when the provider tells it; at most 200 symbols
 */
public record ExternalUser(
        URI issuer, String subject, Optional<String> email, boolean emailVerified, Optional<String> name) {}
