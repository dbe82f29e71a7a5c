package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Refusals;

/** How much may still come out of all entries of one archive together. Reading an entry twice counts twice. */
final class OutputBudget {

    private final long total;
    private final Refusals refusals;
    private long left;

    OutputBudget(long total, Refusals refusals) {
        this.total = total;
        this.left = total;
        this.refusals = refusals;
    }

    void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusals.tooLarge("zip.expanded", total);
        }
    }
}
