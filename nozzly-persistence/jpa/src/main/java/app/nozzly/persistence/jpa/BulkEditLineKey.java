package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which line of which change of many spools. Immutable.
 *
 * @param bulkEditId the change
 * @param position from 0
 */
@Embeddable
record BulkEditLineKey(UUID bulkEditId, int position) {}
