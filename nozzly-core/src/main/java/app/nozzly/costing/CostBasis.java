package app.nozzly.costing;

import java.util.Locale;

/** Which price of a gram counts. Where one has no answer the next applies: weighted average, last purchase, standard. */
public enum CostBasis {
    /** Active spools that match, weighted by the grams physically on them: the default. */
    WEIGHTED_AVERAGE,
    /** The spool bought last, also when it is used up. */
    LAST_PURCHASE,
    /** The very spool that a line names. */
    SPOOL,
    /** A figure kept with the filament or the material. */
    STANDARD;

    /** The basis's stable name in {@code snake_case}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
