package app.nozzly.host.materials;

import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/** A type of reel as it is written. Immutable. */
record ReelTypeJson(
        UUID id,
        String name,
        Optional<String> brand,
        ReelMaterial material,
        Grams emptyWeightG,
        Optional<String> notes,
        @JsonProperty("is_active") boolean active) {

    static ReelTypeJson of(ReelType type) {
        return new ReelTypeJson(
                type.id().value(),
                type.name(),
                type.brand(),
                type.material(),
                type.emptyWeight(),
                type.notes(),
                type.active());
    }
}
