package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;

/**
 * The type of a reel as a filament or a spool names it, with what it weighed when it was read. A store keeps only which one it is. Immutable.
 *
 * @param id which {@link ReelType}
 * @param name what people call it
 * @param emptyWeight weight of the empty reel
 * @param version of the reel type
 */
public record Reel(ReelTypeId id, String name, Grams emptyWeight, Version version) implements Labelled {

    /** Its name. */
    @Override
    public String label() {
        return name;
    }
}
