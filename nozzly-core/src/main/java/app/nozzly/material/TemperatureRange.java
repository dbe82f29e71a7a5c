package app.nozzly.material;

import app.nozzly.problem.NozzlyException;

/**
 * A usual range of temperatures in degrees Celsius. Immutable.
 *
 * @param lowest 0 to 600
 * @param highest not below {@code lowest}, at most 600
 */
public record TemperatureRange(int lowest, int highest) {

    private static final int HOTTEST = 600;

    public TemperatureRange {
        if (lowest < 0 || highest < lowest || highest > HOTTEST) {
            throw NozzlyException.invalid(
                    TemperatureRange.class, "temperature", "temperature", lowest, highest, HOTTEST);
        }
    }
}
