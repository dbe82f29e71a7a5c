package app.nozzly.host.printfiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A product to be made from a print file. Immutable.
 *
 * @param printFileId id of a parse result
 * @param unitsPerPlate one where none is given
 * @param filaments spools for some slots; the best candidates serve the others
 */
record ProductFromPrintFileInput(
        UUID printFileId,
        String sku,
        String name,
        Optional<Integer> unitsPerPlate,
        List<FilamentChoiceInput> filaments) {

    /** The spool of one slot, by id, number or label code. */
    record FilamentChoiceInput(int index, Optional<String> spoolId) {}
}
