package app.nozzly.inventory;

import java.time.Instant;
import java.util.UUID;

/**
 * That something was changed, moved or counted, without saying how. Immutable.
 *
 * @param id of the entry of a ledger or of the audit trail that says how
 * @param kind what kind of thing, as in the audit trail, for example {@code spool}
 * @param subject the thing's identity
 * @param recordedAt when it was written down; it may be seen later, for it is seen once its transaction ends
 */
public record RecentChange(UUID id, String kind, String subject, Instant recordedAt) {

    /** What the ledger of spools tells of. */
    public static final String SPOOL = "spool";

    /** What the ledgers of components tell of. */
    public static final String COMPONENT = "component";
}
