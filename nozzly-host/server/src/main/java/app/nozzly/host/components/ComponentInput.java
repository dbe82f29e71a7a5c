package app.nozzly.host.components;

import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/** A component as a caller describes it. Immutable. */
@ReadOnlyMembers({"id", "number", "code", "quantity", "is_below_minimum", "average_cost", "value", "stock"})
record ComponentInput(
        String name,
        Optional<ComponentKind> kind,
        Optional<String> unit,
        Optional<String> sku,
        Optional<Quantity> minimumQuantity,
        Optional<UUID> supplierId,
        Optional<String> notes,
        @JsonProperty("is_active") Optional<Boolean> active) {

    /** The present state, for a merge patch. */
    static ComponentInput of(Component component) {
        ComponentDetails details = component.details();
        return new ComponentInput(
                details.name(),
                Optional.of(details.kind()),
                Optional.of(details.unit()),
                details.sku(),
                details.minimum(),
                details.supplier().map(SupplierId::value),
                details.notes(),
                Optional.of(component.active()));
    }

    ComponentDetails details() {
        return new ComponentDetails(
                name,
                kind.orElse(ComponentKind.OTHER),
                unit.orElse(ComponentDetails.PIECES),
                sku,
                minimumQuantity,
                supplierId.map(SupplierId::new),
                notes);
    }
}
