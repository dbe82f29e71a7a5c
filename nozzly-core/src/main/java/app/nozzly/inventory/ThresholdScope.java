package app.nozzly.inventory;

/** How much a threshold is for; what is named closer goes first. */
public enum ThresholdScope {
    /** Filaments of one key, of which parts may be left open. */
    KEY,
    /** A whole material type. */
    TYPE,
    /** Everything that has no threshold of its own. */
    WORKSHOP
}
