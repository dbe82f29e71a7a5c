package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * What an empty reel weighs, and who says so. Immutable.
 *
 * @param weight what counts when the spool is weighed, not negative
 * @param source where the figure comes from
 */
public record EmptyReel(Grams weight, Source source) {

    /** Where the weight of an empty reel comes from. */
    public enum Source {
        /** It was stated or weighed for this very spool. */
        SPOOL,
        /** It is that of a reel type, which the spool or its filament names. */
        REEL_TYPE,
        /** It is that of the filament. */
        FILAMENT
    }

    /**
     * The figure that counts: the spool's own, else that of its reel type, else that of its filament's reel type, else its filament's; empty when none is known.
     * What is named closer to the very spool goes first. Pure.
     */
    public static Optional<EmptyReel> of(Filament filament, SpoolDetails details) {
        return said(details.emptySpoolWeight(), Source.SPOOL)
                .or(() -> said(details.reel().map(Reel::emptyWeight), Source.REEL_TYPE))
                .or(() -> said(filament.reel().map(Reel::emptyWeight), Source.REEL_TYPE))
                .or(() -> said(filament.emptySpoolWeight(), Source.FILAMENT));
    }

    private static Optional<EmptyReel> said(Optional<Grams> weight, Source source) {
        return weight.map(grams -> new EmptyReel(grams, source));
    }
}
