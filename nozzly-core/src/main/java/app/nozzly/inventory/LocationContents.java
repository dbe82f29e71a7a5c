package app.nozzly.inventory;

/**
 * How much stands at a location. Immutable.
 *
 * @param spools in use
 * @param components of which there is at least something
 */
public record LocationContents(long spools, long components) {

    public static final LocationContents NOTHING = new LocationContents(0, 0);

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
