package app.nozzly.catalog;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.PrintTime;

/**
 * How long one unit takes. Immutable.
 *
 * @param unitsPerPlate units printed together, which share the set-up; 1 to 10,000
 * @param setup a person's time per plate, at most 10,000,000 minutes as every time here
 * @param handling a person's time per unit
 * @param print the machine's time per unit
 */
public record ProductionTimes(int unitsPerPlate, PrintTime setup, PrintTime handling, PrintTime print) {

    private static final int MOST_UNITS = 10_000;
    private static final long MOST_MINUTES = 10_000_000;
    private static final PrintTime LONGEST = PrintTime.ofMinutes(MOST_MINUTES);

    /** One unit on the plate and no time. Stands below the limits that it is checked against. */
    public static final ProductionTimes NONE = new ProductionTimes(1, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO);

    public ProductionTimes {
        new Validation(Product.class)
                .require(
                        unitsPerPlate >= 1 && unitsPerPlate <= MOST_UNITS,
                        "units_per_plate",
                        "units.per_plate",
                        unitsPerPlate,
                        MOST_UNITS)
                .require(setup.compareTo(LONGEST) <= 0, "setup_minutes", "time.long", setup.minutes(), MOST_MINUTES)
                .require(
                        handling.compareTo(LONGEST) <= 0,
                        "handling_minutes",
                        "time.long",
                        handling.minutes(),
                        MOST_MINUTES)
                .require(print.compareTo(LONGEST) <= 0, "print_minutes", "time.long", print.minutes(), MOST_MINUTES)
                .done();
    }
}
