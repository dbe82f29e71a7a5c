package app.nozzly.host.products;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A filament of a bill of materials as a caller describes it; the spool by id, label code or number. Immutable. */
record ProductMaterialInput(
        Optional<UUID> id,
        String materialType,
        Optional<String> brand,
        Optional<String> color,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        Optional<String> spoolId,
        Grams weightG,
        Optional<Percentage> wastePercent,
        Optional<Integer> slot) {}
