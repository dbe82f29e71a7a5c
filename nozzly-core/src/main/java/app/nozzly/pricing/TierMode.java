package app.nozzly.pricing;

/** How several rates act together. */
public enum TierMode {
    /** The base is cut at the edges and each part pays its own rate. */
    MARGINAL,
    /** The measure picks one rate, which the whole base pays. */
    SWITCH
}
