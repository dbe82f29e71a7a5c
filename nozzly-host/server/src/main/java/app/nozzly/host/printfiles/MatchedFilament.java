package app.nozzly.host.printfiles;

import app.nozzly.inventory.Spool;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;

/**
 * One slot of a print file and the spool it would be printed from. Immutable.
 *
 * @param use what the file says
 * @param choices spools to choose from: those that may serve, the best first; where none may, all that are in use
 * @param spool the one that was chosen, else the best candidate; empty when there is none
 */
record MatchedFilament(SlotUse use, List<Spool> choices, Optional<Spool> spool) {

    /** Stands for the material that neither the file nor a spool names. */
    private static final String UNKNOWN_TYPE = "?";

    /** Grams of all that is printed, waste included; empty when neither the file nor the spool tells. */
    Optional<Grams> weight() {
        return use.weight(spool);
    }

    /** Grams in the parts themselves. */
    Optional<Grams> partWeight() {
        Grams waste = use.waste().orElse(Grams.ZERO);
        return weight().map(all -> all.compareTo(waste) > 0 ? all.minus(waste) : all);
    }

    /** The filament that a bill of materials asks for: type and colour of the spool, else the type that the file names. */
    MaterialKey key() {
        return spool.map(known -> known.filament().key())
                .orElseGet(() -> MaterialKey.ofType(use.type().or(use::name).orElse(UNKNOWN_TYPE)));
    }
}
