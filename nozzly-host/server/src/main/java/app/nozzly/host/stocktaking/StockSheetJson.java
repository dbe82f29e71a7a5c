package app.nozzly.host.stocktaking;

import app.nozzly.inventory.Location;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.StockSheet;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What should be there, as it is written. Immutable. */
record StockSheetJson(
        Optional<String> location,
        List<SheetSpoolJson> spools,
        List<SheetComponentJson> components,
        Optional<String> nextCursor) {

    /** A spool that should be there. Immutable. */
    record SheetSpoolJson(UUID id, String spoolId, Grams physicalWeightG, Optional<Grams> emptySpoolWeightG) {}

    /** A component that should be there. Immutable. */
    record SheetComponentJson(UUID id, String code, String name, UUID locationId, String location, Quantity quantity) {}

    static StockSheetJson of(StockSheet sheet) {
        return new StockSheetJson(
                sheet.place().map(Location::name),
                sheet.spools().stream()
                        .map(spool -> new SheetSpoolJson(
                                spool.id().value(), spool.code(), spool.physical(), spool.emptyReelWeight()))
                        .toList(),
                sheet.components().stream()
                        .map(part -> new SheetComponentJson(
                                part.component().id().value(),
                                part.component().code(),
                                part.component().label(),
                                part.location().id().value(),
                                part.location().name(),
                                part.quantity()))
                        .toList(),
                sheet.next());
    }
}
