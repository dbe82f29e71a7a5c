package app.nozzly.costing;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.PrintTime;

/**
 * Times of one unit. Immutable.
 *
 * @param print machine time of one unit
 * @param setup a person's time for one plate, shared by its units
 * @param handling a person's time for one unit
 * @param unitsPerPlate units that share one setup, at least 1
 */
public record UnitTimes(PrintTime print, PrintTime setup, PrintTime handling, int unitsPerPlate) {

    /** No time at all. */
    public static final UnitTimes NONE = new UnitTimes(PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO, 1);

    public UnitTimes {
        if (unitsPerPlate < 1) {
            throw NozzlyException.invalid(UnitTimes.class, "units_per_plate", "units_per_plate.few", unitsPerPlate);
        }
    }
}
