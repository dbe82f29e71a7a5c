package app.nozzly.store;

/**
 * How often a stored thing was changed; an update must carry the version it was read with. Immutable.
 *
 * @param number 0 for a thing just inserted, one more with every update
 */
public record Version(long number) {

    /** Of a thing that was never updated. */
    public static final Version INITIAL = new Version(0);

    /** The version after one more update. */
    public Version next() {
        return new Version(number + 1);
    }
}
