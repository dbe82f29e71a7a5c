package app.nozzly.host.printfiles;

import app.nozzly.host.printfiles.PrintFileJson.FilamentUseJson;
import app.nozzly.inventory.Spool;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One slot of a print file and the spool it would be printed from. Immutable.
 *
 * @param use what the file says
 * @param choices spools to choose from: those that may serve, the best first; where none may, all that are in use
 * @param spool the one that was chosen, else the best candidate; empty when there is none
 */
record MatchedFilament(FilamentUseJson use, List<Spool> choices, Optional<Spool> spool) {

    /** Stands for the material that neither the file nor a spool names. */
    private static final String UNKNOWN_TYPE = "?";

    /** Grams of the whole plate, waste included: as the file says, else from its length or volume and the spool; empty when neither helps. */
    Optional<Grams> weight() {
        return use.weightG()
                .or(() -> use.lengthMm().flatMap(length -> spool.map(chosen -> chosen.massOf(length))))
                .or(() -> use.volumeCm3().flatMap(this::massOf));
    }

    /** Grams in the parts themselves. */
    Optional<Grams> partWeight() {
        Grams waste = use.wasteG().orElse(Grams.ZERO);
        return weight().map(all -> all.compareTo(waste) > 0 ? all.minus(waste) : all);
    }

    /** The filament that a bill of materials asks for: type and colour of the spool, else the type that the file names. */
    MaterialKey key() {
        return spool.map(MatchedFilament::key)
                .orElseGet(() -> MaterialKey.ofType(use.type().or(use::name).orElse(UNKNOWN_TYPE)));
    }

    private static MaterialKey key(Spool spool) {
        String type = spool.filament().materialType();
        String colour = spool.filament().colour().name();
        return colour.isEmpty() ? MaterialKey.ofType(type) : MaterialKey.of(type, colour);
    }

    private Optional<Grams> massOf(BigDecimal volume) {
        return spool.map(
                chosen -> Grams.rounded(volume.multiply(chosen.filament().densityGramsPerCubicCentimetre())));
    }
}
