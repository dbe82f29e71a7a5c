package app.nozzly.host.components;

import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** A location as a caller describes it. Immutable. */
@ReadOnlyMembers({"id", "spools", "components"})
record LocationInput(
        String name,
        Optional<LocationKind> kind,
        Optional<String> notes,
        @JsonProperty("is_active") Optional<Boolean> active) {

    LocationDraft draft() {
        return new LocationDraft(name, kind.orElse(LocationKind.SHELF), notes, active.orElse(true));
    }
}
