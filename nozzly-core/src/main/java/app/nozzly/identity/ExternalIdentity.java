package app.nozzly.identity;

import java.time.Instant;

/**
 * Who a person is at an OpenID Connect provider. Immutable.
 *
 * @param issuer the provider, as it names itself
 * @param subject the person, as the provider names them; never reused by it
 * @param account the person's account here
 * @param linkedAt since when
 */
public record ExternalIdentity(String issuer, String subject, AccountId account, Instant linkedAt) {}
