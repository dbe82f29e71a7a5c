package app.nozzly.host.components;

import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationContents;
import app.nozzly.inventory.LocationKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/** A location as it is written, with how many spools and kinds of components stand there. Immutable. */
record LocationJson(
        UUID id,
        String name,
        LocationKind kind,
        Optional<String> notes,
        long spools,
        long components,
        @JsonProperty("is_active") boolean active) {

    static LocationJson of(Location location, LocationContents contents) {
        return new LocationJson(
                location.id().value(),
                location.name(),
                location.kind(),
                location.notes(),
                contents.spools(),
                contents.components(),
                location.active());
    }
}
