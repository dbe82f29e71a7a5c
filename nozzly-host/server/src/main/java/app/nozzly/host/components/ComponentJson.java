package app.nozzly.host.components;

import app.nozzly.host.http.CostFigure;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentPlace;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import app.nozzly.store.Version;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A component as it is written, with where it is. Immutable. */
record ComponentJson(
        UUID id,
        long number,
        String code,
        String name,
        ComponentKind kind,
        String unit,
        Optional<String> sku,
        Quantity quantity,
        Optional<Quantity> minimumQuantity,
        @JsonProperty("is_below_minimum") boolean belowMinimum,
        @CostFigure Optional<BigMoney> averageCost,
        @CostFigure Optional<Money> value,
        Optional<UUID> supplierId,
        Optional<String> notes,
        List<PlaceJson> stock,
        @JsonProperty("is_active") boolean active) {

    /** How many are at a place. */
    record PlaceJson(UUID locationId, String location, Quantity quantity) {}

    static ComponentJson of(Component component, List<ComponentPlace> places) {
        ComponentDetails details = component.details();
        return new ComponentJson(
                component.id().value(),
                component.number(),
                component.code(),
                details.name(),
                details.kind(),
                details.unit(),
                details.sku(),
                component.quantity(),
                details.minimum(),
                component.isBelowMinimum(),
                component.averageCost(),
                component.value(),
                details.supplier().map(SupplierId::value),
                details.notes(),
                places.stream()
                        .filter(place -> place.quantity().isPositive())
                        .map(place -> new PlaceJson(
                                place.location().id().value(), place.location().name(), place.quantity()))
                        .toList(),
                component.active());
    }

    /** Versions of what is shown beside the component's own: the places where it is. */
    static Version[] shown(List<ComponentPlace> places) {
        return places.stream().map(place -> place.location().version()).toArray(Version[]::new);
    }
}
