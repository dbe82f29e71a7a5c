package app.nozzly.host.lowstock;

import app.nozzly.inventory.StockThreshold;
import app.nozzly.inventory.ThresholdScope;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A threshold as it is written. Immutable. */
record ThresholdJson(
        UUID id,
        ThresholdScope scope,
        Optional<String> materialType,
        Optional<String> brand,
        Optional<String> color,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        Grams thresholdG) {

    static ThresholdJson of(StockThreshold threshold) {
        Optional<MaterialKey> key = threshold.key();
        return new ThresholdJson(
                threshold.id().value(),
                threshold.scope(),
                key.map(MaterialKey::type),
                key.flatMap(MaterialKey::brand),
                key.flatMap(MaterialKey::colour),
                key.flatMap(MaterialKey::finish),
                key.flatMap(MaterialKey::diameterMillimetres),
                threshold.level());
    }
}
