package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.Optional;

/**
 * New content of a spool. Immutable.
 *
 * @param version that the spool was read with; empty to take whatever is there
 * @param filament what is on it; when empty, {@code described} says it
 * @param described a filament that is found by this description or made; what is on the spool is unchanged when both are empty
 * @param initialWeight net grams when new; unchanged when empty
 * @param remainingWeight net grams now; a difference is posted as an adjustment; unchanged when empty
 * @param details all of them, as they should be
 * @param active whether it is in use
 */
public record SpoolChange(
        Optional<Version> version,
        Optional<FilamentId> filament,
        Optional<FilamentDraft> described,
        Optional<Grams> initialWeight,
        Optional<Grams> remainingWeight,
        SpoolDetails details,
        boolean active) {

    /** A change that leaves the filament as it is or takes an existing one. */
    public SpoolChange(
            Optional<Version> version,
            Optional<FilamentId> filament,
            Optional<Grams> initialWeight,
            Optional<Grams> remainingWeight,
            SpoolDetails details,
            boolean active) {
        this(version, filament, Optional.empty(), initialWeight, remainingWeight, details, active);
    }
}
