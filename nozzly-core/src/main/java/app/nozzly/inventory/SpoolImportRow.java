package app.nozzly.inventory;

import java.util.Optional;
import java.util.UUID;

/**
 * One row of a file: a spool that is to be there, or what is to be changed of one that is. Immutable.
 *
 * @param number of the row in its file, from 1, for people
 * @param id of a spool of some workshop
 * @param code label code or number of a spool: one that is there is changed, else a new one gets it; without id and code the spool is new
 * @param filament what is on it
 * @param spool the rest
 * @param elsewhere by which a spool of another program is known here: it is looked for by this alone, one that is there is left alone, a new one gets it as
 *     its id, and its code is no more than a wish that another spool may have taken
 */
public record SpoolImportRow(
        int number,
        Optional<UUID> id,
        Optional<String> code,
        StatedFilament filament,
        StatedSpool spool,
        Optional<SpoolId> elsewhere) {

    /** Numbers go on from the highest: one beyond these would leave none for those who count. */
    static final long HIGHEST_NUMBER = 999_999_999;

    /** A row of a file. */
    public SpoolImportRow(
            int number, Optional<UUID> id, Optional<String> code, StatedFilament filament, StatedSpool spool) {
        this(number, id, code, filament, spool, Optional.empty());
    }

    /** The number that its code asks for. */
    Optional<Long> wantedNumber() {
        return code.flatMap(References::number).filter(number -> number > 0 && number <= HIGHEST_NUMBER);
    }
}
