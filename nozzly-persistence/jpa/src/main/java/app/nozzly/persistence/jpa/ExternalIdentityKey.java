package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;

/**
 * Which person at which provider. Immutable.
 *
 * @param issuer the provider
 * @param subject the person
 */
@Embeddable
record ExternalIdentityKey(String issuer, String subject) {}
