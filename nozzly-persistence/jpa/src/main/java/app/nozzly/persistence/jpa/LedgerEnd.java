package app.nozzly.persistence.jpa;

import java.util.Map;

/**
 * The end of the workshop's ledger as one transaction sees it. It is locked before any spool is changed, so that two transactions never hold what the
 * other wants; the new end is written once, before the commit. Not thread-safe.
 */
final class LedgerEnd {

    private static final long UNKNOWN = -1;

    private final JpaSession session;
    private long stored = UNKNOWN;
    private long last = UNKNOWN;

    LedgerEnd(JpaSession session) {
        this.session = session;
    }

    /** Waits for other writers of the ledger; within {@link JpaSession#writing} only. */
    void lock() {
        if (stored == UNKNOWN) {
            stored = find();
            last = stored;
        }
    }

    /** The next place in the ledger, which must be locked. */
    long next() {
        last++;
        return last;
    }

    /** Writes the new end, if there is one. */
    void write() {
        if (last > stored) {
            session.writing(
                    Subject.of("ledger", session.tenant()),
                    () -> session.change(
                            "update LedgerHeadRow head set head.lastSequence = :last where head.id = :id",
                            Map.of("last", last, "id", session.tenantValue())));
            stored = last;
        }
    }

    private long find() {
        return session.lock(LedgerHeadRow.class, session.tenantValue())
                .or(() -> {
                    TenantSql.ensureLedger(session);
                    return session.lock(LedgerHeadRow.class, session.tenantValue());
                })
                .orElseThrow()
                .lastSequence;
    }
}
