package app.nozzly.host.stocktaking;

import app.nozzly.host.stocktaking.SentRows.Key;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as its page shows it. Immutable.
 *
 * @param sheet what should be there now
 * @param spools those of the sheet, then those that left it though something was typed for them
 * @param components the same of components
 * @param form what was typed, beside the rows that speak of the same
 */
record ShownSheet(StockSheet sheet, List<Spool> spools, List<StockSheet.Part> components, FormState form) {

    ShownSheet {
        spools = List.copyOf(spools);
        components = List.copyOf(components);
        form = new SentRows(form).beside(prefixes(spools, components));
    }

    static Key key(Spool spool) {
        return new Key(spool.id().value(), Optional.empty());
    }

    static Key key(StockSheet.Part part) {
        return new Key(
                part.component().id().value(), Optional.of(part.location().id().value()));
    }

    /** Whether a spool is there only because something was typed for it. */
    boolean isElsewhere(Spool spool) {
        return !sheet.spools().contains(spool);
    }

    boolean isElsewhere(StockSheet.Part part) {
        return !sheet.components().contains(part);
    }

    static String spoolRow(int row) {
        return "spools[" + row + "].";
    }

    static String componentRow(int row) {
        return "components[" + row + "].";
    }

    private static Map<Key, String> prefixes(List<Spool> spools, List<StockSheet.Part> components) {
        Map<Key, String> prefixes = new LinkedHashMap<>();
        for (int row = 0; row < spools.size(); row++) {
            prefixes.put(key(spools.get(row)), spoolRow(row));
        }
        for (int row = 0; row < components.size(); row++) {
            prefixes.put(key(components.get(row)), componentRow(row));
        }
        return prefixes;
    }
}
