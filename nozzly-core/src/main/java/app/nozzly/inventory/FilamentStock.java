package app.nozzly.inventory;

import app.nozzly.quantity.Grams;

/**
 * What is in use of a filament. Immutable.
 *
 * @param filament which
 * @param spools active spools of it, empty ones too
 * @param remaining free grams on them
 */
public record FilamentStock(FilamentId filament, long spools, Grams remaining) {

    /** Nothing of a filament. */
    public static FilamentStock none(FilamentId filament) {
        return new FilamentStock(filament, 0, Grams.ZERO);
    }

    /** With one more spool. */
    FilamentStock and(Spool spool) {
        return new FilamentStock(filament, spools + 1, remaining.plus(spool.remaining()));
    }

    /** What these active spools hold of one filament. */
    public static FilamentStock of(FilamentId filament, Iterable<Spool> spools) {
        FilamentStock sum = none(filament);
        for (Spool spool : spools) {
            sum = sum.and(spool);
        }
        return sum;
    }
}
