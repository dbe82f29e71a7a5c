package app.nozzly.pricing;

/** What is compared with the edges of tiers and bands. */
public enum FeeMeasure {
    /** The line with its shares of the order's amounts, all units together. */
    LINE_TOTAL,
    /** The order. */
    ORDER_TOTAL
}
