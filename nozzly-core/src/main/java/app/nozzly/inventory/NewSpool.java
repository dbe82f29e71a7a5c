package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * A spool to be added. Immutable.
 *
 * @param filament an existing filament; when empty, {@code described} says what is on the spool
 * @param described a filament that is found by this description or made
 * @param code label code or number wanted; the next free one when empty
 * @param initialWeight net grams when new; when empty, the filament's net weight, else 1,000 g
 * @param remainingWeight net grams now; the initial weight when empty
 * @param details what else is known
 */
public record NewSpool(
        Optional<FilamentId> filament,
        Optional<FilamentDraft> described,
        Optional<String> code,
        Optional<Grams> initialWeight,
        Optional<Grams> remainingWeight,
        SpoolDetails details) {

    /** A full spool of an existing filament. */
    public static NewSpool of(FilamentId filament, Grams initialWeight, SpoolDetails details) {
        return new NewSpool(
                Optional.of(filament),
                Optional.empty(),
                Optional.empty(),
                Optional.of(initialWeight),
                Optional.empty(),
                details);
    }

    /** A full spool of a filament that is found or made. */
    public static NewSpool of(FilamentDraft filament, Grams initialWeight, SpoolDetails details) {
        return new NewSpool(
                Optional.empty(),
                Optional.of(filament),
                Optional.empty(),
                Optional.of(initialWeight),
                Optional.empty(),
                details);
    }
}
