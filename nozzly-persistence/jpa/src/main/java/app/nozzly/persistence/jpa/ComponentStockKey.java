package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which component where. Immutable.
 *
 * @param componentId the component
 * @param locationId the place
 */
@Embeddable
record ComponentStockKey(UUID componentId, UUID locationId) {}
