package app.nozzly.host.security;

/**
 * Who a person is, as a provider that was asked for it says. Immutable.
 *
 * @param issuer the provider, as it names itself
 * @param subject the person, as the provider names them
 * @param email address
 * @param emailVerified whether the provider says that the address is the person's
 * @param name for people; empty when the provider does not say
 */
public record ExternalUser(String issuer, String subject, String email, boolean emailVerified, String name) {}
