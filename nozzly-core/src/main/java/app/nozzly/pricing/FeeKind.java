package app.nozzly.pricing;

/** How a fee component arrives at its amount. */
public enum FeeKind {
    /** An amount of money, by band if there are several. */
    FIXED,
    /** A share of the base. */
    PERCENT
}
