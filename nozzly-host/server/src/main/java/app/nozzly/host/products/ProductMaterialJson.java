package app.nozzly.host.products;

import app.nozzly.catalog.MaterialLine;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A filament of a bill of materials as it is written. Immutable. */
public record ProductMaterialJson(
        UUID id,
        String materialType,
        Optional<String> brand,
        Optional<String> color,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        Optional<UUID> spoolId,
        Grams weightG,
        Percentage wastePercent,
        int slot) {

    static ProductMaterialJson of(MaterialLine line) {
        return new ProductMaterialJson(
                line.id(),
                line.key().type(),
                line.key().brand(),
                line.key().colour(),
                line.key().finish(),
                line.key().diameterMillimetres().map(Decimals::plain),
                line.spool(),
                line.weight(),
                line.waste(),
                line.slot());
    }
}
