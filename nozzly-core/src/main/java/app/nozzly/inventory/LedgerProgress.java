package app.nozzly.inventory;

/** Hears how far a {@link LedgerCheck} is. */
@FunctionalInterface
public interface LedgerProgress {

    /**
     * So much is done; called in the thread of the check, every few hundred rows.
     *
     * @param done entries and spools looked at
     * @param total entries and spools there are
     */
    void checked(long done, long total);
}
