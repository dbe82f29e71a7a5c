package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomField;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SupplierId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What goes into a file. Immutable.
 *
 * @param spools in the order of the file
 * @param fields of the workshop's own
 * @param suppliers names of their suppliers; empty for whoever may not see suppliers, whose file says nothing of them
 */
record ExportedSpools(List<Spool> spools, List<CustomField> fields, Optional<Map<SupplierId, String>> suppliers) {

    /** As they stand in the file. */
    Stream<SpoolRecordJson> records() {
        return spools.stream().map(spool -> SpoolRecordJson.of(spool, supplier(spool)));
    }

    /** Columns that the file does not have: an empty cell would take away what is there when it is imported again. */
    Set<SpoolColumn> closed() {
        return ImportDesk.closed(suppliers.isPresent());
    }

    private Optional<String> supplier(Spool spool) {
        return suppliers.flatMap(names -> spool.details().supplier().map(names::get));
    }
}
