package app.nozzly.costing;

/** What the quantity of a {@link CostLine} counts; its rate is per one of these. */
public enum CostUnit {
    GRAM("g"),
    PIECE("piece"),
    HOUR("h"),
    KILOWATT_HOUR("kWh"),
    PERCENT("percent");

    private final String code;

    CostUnit(String code) {
        this.code = code;
    }

    /** The unit's stable sign. */
    public String code() {
        return code;
    }
}
