package app.nozzly.costing;

import java.util.Locale;

/** Why a line is in a breakdown: which part it belongs to and what its quantity counts. */
public enum CostReason {
    MATERIAL(CostPart.MATERIAL, CostUnit.GRAM),
    COMPONENT(CostPart.COMPONENT, CostUnit.PIECE),
    SETUP(CostPart.LABOUR, CostUnit.HOUR),
    HANDLING(CostPart.LABOUR, CostUnit.HOUR),
    ENERGY(CostPart.MACHINE, CostUnit.KILOWATT_HOUR),
    DEPRECIATION(CostPart.MACHINE, CostUnit.HOUR),
    MAINTENANCE(CostPart.MACHINE, CostUnit.HOUR),
    /** The allowance for units that fail; its quantity is the expected failure rate. */
    EXPECTED_FAILURE(CostPart.FAILURE, CostUnit.PERCENT),
    /** The share of all parts above it. */
    OVERHEAD_SHARE(CostPart.OVERHEAD, CostUnit.PERCENT),
    OVERHEAD_PER_UNIT(CostPart.OVERHEAD, CostUnit.PIECE),
    OVERHEAD_PER_PRINT_HOUR(CostPart.OVERHEAD, CostUnit.HOUR),
    SUB_PRODUCT(CostPart.SUB_PRODUCT, CostUnit.PIECE);

    private final CostPart part;
    private final CostUnit unit;
    private final String code = name().toLowerCase(Locale.ROOT);

    CostReason(CostPart part, CostUnit unit) {
        this.part = part;
        this.unit = unit;
    }

    /** The reason's stable name in {@code snake_case}. */
    public String code() {
        return code;
    }

    public CostPart part() {
        return part;
    }

    public CostUnit unit() {
        return unit;
    }
}
