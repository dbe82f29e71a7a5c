package app.nozzly.inventory;

import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;

/**
 * What is on the active spools of a filament, or of several. Immutable.
 *
 * @param key what is on them
 * @param spools how many there are
 * @param remaining free grams
 * @param allocated claimed grams
 */
public record KeyStock(MaterialKey key, long spools, Grams remaining, Grams allocated) {

    /** Nothing of a key. */
    static KeyStock none(MaterialKey key) {
        return new KeyStock(key, 0, Grams.ZERO, Grams.ZERO);
    }

    /** Both together, under this one's key. */
    KeyStock plus(KeyStock other) {
        return new KeyStock(
                key, spools + other.spools, remaining.plus(other.remaining), allocated.plus(other.allocated));
    }

    /** Grams on the reels. */
    public Grams physical() {
        return remaining.plus(allocated);
    }
}
