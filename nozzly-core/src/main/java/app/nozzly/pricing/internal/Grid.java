package app.nozzly.pricing.internal;

/**
 * The list prices that may be asked, in minor units: {@code remainder, remainder + step, …}, without zero.
 *
 * @param remainder zero or more, below the step
 * @param step at least 1
 */
public record Grid(long remainder, long step) {

    /** Every minor unit. */
    public static final Grid MINOR_UNIT = new Grid(0, 1);

    /** The least price of the grid that is not below a figure and above zero. */
    public long atLeast(long price) {
        long floor = Math.max(price, 1);
        if (step == 1) {
            return floor;
        }
        long missing = Math.floorMod(remainder - floor, step);
        return floor + missing;
    }
}
