package app.nozzly.host.components;

import app.nozzly.inventory.LocationStock;
import app.nozzly.inventory.Quantity;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.UUID;

/** What stands at a location, as it is written. Immutable. */
record LocationStockJson(List<SpoolThere> spools, List<ComponentThere> components) {

    /** A spool in use. */
    record SpoolThere(UUID id, String spoolId, Grams remainingWeightG, Grams physicalWeightG) {}

    /** A component of which there is something. */
    record ComponentThere(UUID id, String code, String name, Quantity quantity, String unit) {}

    static LocationStockJson of(LocationStock stock) {
        return new LocationStockJson(
                stock.spools().stream()
                        .map(spool ->
                                new SpoolThere(spool.id().value(), spool.code(), spool.remaining(), spool.physical()))
                        .toList(),
                stock.components().stream()
                        .map(line -> new ComponentThere(
                                line.component().id().value(),
                                line.component().code(),
                                line.component().details().name(),
                                line.quantity(),
                                line.component().details().unit()))
                        .toList());
    }
}
