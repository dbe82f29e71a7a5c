package app.nozzly.host.stocktaking;

import app.nozzly.host.http.FieldPaths;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.StockFindings;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was counted and weighed, as a caller says it. Immutable. */
record StockFindingsInput(
        Optional<UUID> locationId, Optional<String> note, List<WeighedInput> spools, List<CountedInput> components) {

    /** A spool on the scale, reel and all. Immutable. */
    record WeighedInput(UUID id, Grams grossWeightG, Optional<Grams> emptySpoolWeightG) {

        StockFindings.WeighedSpool weighed() {
            return new StockFindings.WeighedSpool(
                    new SpoolId(id),
                    new SpoolWeighing(grossWeightG, emptySpoolWeightG, Optional.empty(), Optional.empty()));
        }
    }

    /** A component counted at a place. Immutable. */
    record CountedInput(UUID id, UUID locationId, Quantity quantity) {

        StockFindings.CountedComponent counted() {
            return new StockFindings.CountedComponent(
                    new ComponentId(id), new ComponentCount(new LocationId(locationId), quantity, MovementNote.NONE));
        }
    }

    StockFindings findings() {
        return new StockFindings(
                locationId.map(LocationId::new),
                note,
                FieldPaths.each("spools", spools, one -> one.value().weighed()),
                FieldPaths.each("components", components, one -> one.value().counted()));
    }
}
