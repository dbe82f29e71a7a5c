package app.nozzly.catalog;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.PrintTime;

/**
 * How long one unit takes. Immutable.
 *
 * @param unitsPerPlate units printed together, which share the set-up; 1 to 10,000
 * @param setup a person's time per plate
 * @param handling a person's time per unit
 * @param print the machine's time per unit
 */
public record ProductionTimes(int unitsPerPlate, PrintTime setup, PrintTime handling, PrintTime print) {

    /** One unit on the plate and no time. */
    public static final ProductionTimes NONE = new ProductionTimes(1, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO);

    private static final int MOST_UNITS = 10_000;

    public ProductionTimes {
        if (unitsPerPlate < 1 || unitsPerPlate > MOST_UNITS) {
            throw NozzlyException.invalid(
                    Product.class, "units_per_plate", "units.per_plate", unitsPerPlate, MOST_UNITS);
        }
    }
}
