package app.nozzly.costing;

import java.util.Locale;

/** What gave the price of a component line. */
public enum ComponentPriceSource {
    /** The line states it. */
    LINE,
    /** The average of what came into the stock; at zero stock the last one. */
    MOVING_AVERAGE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The source's stable name in {@code snake_case}. */
    public String code() {
        return code;
    }
}
