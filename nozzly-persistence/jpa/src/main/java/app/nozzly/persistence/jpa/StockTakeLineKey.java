package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which line of which round of counting. Immutable.
 *
 * @param stockTakeId the round
 * @param position from 0
 */
@Embeddable
record StockTakeLineKey(UUID stockTakeId, int position) {}
