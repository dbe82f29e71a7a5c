package app.nozzly.pricing;

/** What a minimum or a cap limits. */
public enum FeeScope {
    ITEM_UNIT,
    LINE,
    /** On a line or unit component: the sum of its rounded amounts over the order. */
    ORDER
}
