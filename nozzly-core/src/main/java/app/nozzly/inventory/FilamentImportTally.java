package app.nozzly.inventory;

/**
 * How much of a list of filaments became what. Immutable.
 *
 * @param brands new makers
 * @param types new material types
 * @param created new filaments
 * @param known filaments that were there
 * @param refused rows of which nothing was done
 */
public record FilamentImportTally(int brands, int types, int created, int known, int refused) {

    public static final FilamentImportTally NOTHING = new FilamentImportTally(0, 0, 0, 0, 0);

    public FilamentImportTally plus(FilamentImportTally other) {
        return new FilamentImportTally(
                brands + other.brands,
                types + other.types,
                created + other.created,
                known + other.known,
                refused + other.refused);
    }

    /** Whether anything is new. */
    public boolean addsAnything() {
        return brands + types + created > 0;
    }
}
