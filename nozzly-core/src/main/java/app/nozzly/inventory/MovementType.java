package app.nozzly.inventory;

/** Why stock changed. */
public enum MovementType {
    PURCHASE,
    USAGE,
    WASTE,
    ADJUSTMENT,
    COUNT,
    FOUND,
    ALLOCATION,
    TRANSFER,
    SPLIT,
    PRODUCTION,
    SALE,
    REVERSAL
}
