package app.nozzly.inventory;

/** Hears how far an import is, between two transactions. */
@FunctionalInterface
public interface SpoolImportProgress {

    /** What it throws ends the import; what was told as done stays done. */
    void reached(int doneRows, int allRows);
}
