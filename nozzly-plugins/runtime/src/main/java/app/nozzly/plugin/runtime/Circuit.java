package app.nozzly.plugin.runtime;

/** Leaves a plugin alone for a while after failures in a row; then one call may try again. Thread-safe. */
final class Circuit {

    private final CallLimits limits;
    private int inARow;
    private long openedNanos;

    Circuit(CallLimits limits) {
        this.limits = limits;
    }

    /** Whether a call may be made now. */
    synchronized boolean allows() {
        if (inARow < limits.failures()) {
            return true;
        }
        boolean rested = System.nanoTime() - openedNanos >= limits.pause().toNanos();
        if (rested) {
            openedNanos = System.nanoTime();
        }
        return rested;
    }

    /** Whether failures in a row have opened it and nothing has succeeded since. */
    synchronized boolean isOpen() {
        return inARow >= limits.failures();
    }

    synchronized void succeeded() {
        inARow = 0;
    }

    synchronized void failed() {
        inARow++;
        openedNanos = System.nanoTime();
    }
}
