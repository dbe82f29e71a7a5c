package app.nozzly.costing;

import java.util.Locale;

/** The parts of a cost, in the order in which they are added up and shown. */
public enum CostPart {
    MATERIAL,
    COMPONENT,
    LABOUR,
    MACHINE,
    FAILURE,
    OVERHEAD,
    SUB_PRODUCT;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The part's stable name in {@code snake_case}. */
    public String code() {
        return code;
    }
}
