package app.nozzly.inventory;

import java.util.List;

/**
 * What came of a file. Immutable.
 *
 * @param tally how many rows became what, also in earlier attempts
 * @param refused the rows of this attempt of which nothing was done
 */
public record SpoolImportResult(SpoolImportTally tally, List<SpoolImportLine> refused) {

    public SpoolImportResult {
        refused = List.copyOf(refused);
    }
}
