package app.nozzly.host.lowstock;

import app.nozzly.inventory.LowStockLine;
import app.nozzly.inventory.ThresholdScope;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How materials stand against their thresholds, what is missing most first. Immutable. */
record LowStockJson(List<LowStockLineJson> items, int total) {

    /** One material; parts of its key that are absent are left open. Immutable. */
    record LowStockLineJson(
            String material,
            String materialType,
            Optional<String> brand,
            Optional<String> color,
            Optional<String> finish,
            Optional<BigDecimal> diameterMm,
            long spools,
            Grams remainingWeightG,
            Grams allocatedWeightG,
            Grams physicalWeightG,
            Grams thresholdG,
            ThresholdScope thresholdSource,
            UUID thresholdId,
            Grams missingWeightG,
            @JsonProperty("is_low") boolean low) {}

    static LowStockJson of(List<LowStockLine> lines) {
        return new LowStockJson(lines.stream().map(LowStockJson::line).toList(), lines.size());
    }

    private static LowStockLineJson line(LowStockLine line) {
        MaterialKey key = line.stock().key();
        return new LowStockLineJson(
                key.label(),
                key.type(),
                key.brand(),
                key.colour(),
                key.finish(),
                key.diameterMillimetres(),
                line.stock().spools(),
                line.stock().remaining(),
                line.stock().allocated(),
                line.stock().physical(),
                line.threshold().level(),
                line.threshold().scope(),
                line.threshold().id().value(),
                line.missing(),
                line.isLow());
    }
}
