package app.nozzly.host.materials;

import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** A type of reel as a caller describes it. Immutable. */
@ReadOnlyMembers("id")
record ReelTypeInput(
        String name,
        Optional<String> brand,
        ReelMaterial material,
        Grams emptyWeightG,
        Optional<String> notes,
        @JsonProperty("is_active") Optional<Boolean> active) {

    ReelTypeDraft draft() {
        return new ReelTypeDraft(name, brand, material, emptyWeightG, notes, active.orElse(true));
    }
}
