package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which person in which workshop. Immutable.
 *
 * @param accountId the person
 * @param workshopId the workshop
 */
@Embeddable
record AffiliationKey(UUID accountId, UUID workshopId) {}
