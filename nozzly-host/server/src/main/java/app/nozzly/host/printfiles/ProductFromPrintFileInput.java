package app.nozzly.host.printfiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A product to be made from a print file. Immutable.
 *
 * @param printFileId id of a parse result
 * @param unitsPerPlate units that the plates hold together; one where none is given
 * @param plates numbers of the plates that make it; all where none are given
 * @param filaments spools for some slots; the best candidates serve the others
 */
record ProductFromPrintFileInput(
        UUID printFileId,
        String sku,
        String name,
        Optional<Integer> unitsPerPlate,
        List<Integer> plates,
        List<FilamentChoiceInput> filaments) {

    /** The spool of one slot, by id, number or label code; with a plate only there, for slots that hold different filaments on different plates. */
    record FilamentChoiceInput(int index, Optional<Integer> plate, Optional<String> spoolId) {}
}
