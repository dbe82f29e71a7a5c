package app.nozzly.catalog;

import java.util.Locale;

/** Which price of filament a product is costed with; where one has no answer the next in this order applies, {@link #SPOOL} first. */
public enum CostBasis {
    /** The price of the very spool that the line names. */
    SPOOL,
    /** Average over active spools that match and have a cost, weighted by their physical grams. The default. */
    WEIGHTED_AVERAGE,
    /** The price of the spool bought last. */
    LAST_PURCHASE,
    /** The figure decreed on the filament. */
    STANDARD;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The basis' stable name in {@code snake_case}. */
    public String code() {
        return code;
    }
}
