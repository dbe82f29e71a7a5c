package app.nozzly.persistence.memory;

import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewComponentMovement;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledgers of a tenant's components and what is where. Immutable. */
final class ComponentBook {

    static final ComponentBook EMPTY = new ComponentBook(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<String, ComponentMovement> byId;
    private final Tree<String, ComponentMovement> inOrder;
    private final Tree<String, ComponentMovement> byReversed;
    private final Tree<String, ComponentStock> stock;

    private ComponentBook(
            Tree<String, ComponentMovement> byId,
            Tree<String, ComponentMovement> inOrder,
            Tree<String, ComponentMovement> byReversed,
            Tree<String, ComponentStock> stock) {
        this.byId = byId;
        this.inOrder = inOrder;
        this.byReversed = byReversed;
        this.stock = stock;
    }

    ComponentBook with(ComponentMovement entry) {
        NewComponentMovement movement = entry.movement();
        ComponentStock after = stock(movement.component(), movement.location()).after(entry);
        return new ComponentBook(
                byId.with(movement.id().toString(), entry),
                inOrder.with(place(entry), entry),
                movement.reverses()
                        .map(id -> byReversed.with(id.toString(), entry))
                        .orElse(byReversed),
                stock.with(key(movement.component(), movement.location()), after));
    }

    Optional<ComponentMovement> find(MovementId id) {
        return byId.get(id.toString());
    }

    boolean isReversed(MovementId id) {
        return byReversed.has(id.toString());
    }

    Stream<ComponentMovement> all() {
        return inOrder.values();
    }

    /** Those of one component in their order. */
    Stream<ComponentMovement> of(String component) {
        return inOrder.stream(false, Optional.of(component + "/"))
                .takeWhile(entry -> entry.movement().component().toString().equals(component));
    }

    /** Those of one component and of all later ones, beyond an entry. */
    Stream<ComponentMovement> beyond(Optional<ComponentMovement> last) {
        return inOrder.stream(false, last.map(ComponentBook::place));
    }

    ComponentStock stock(ComponentId component, LocationId location) {
        return stock.get(key(component, location)).orElseGet(() -> ComponentStock.none(component, location));
    }

    /** By component and location. */
    Stream<ComponentStock> stock() {
        return stock.values();
    }

    private static String key(ComponentId component, LocationId location) {
        return component + "/" + location;
    }

    private static String place(ComponentMovement entry) {
        return "%s/%019d"
                .formatted(entry.movement().component(), entry.movement().sequence());
    }
}
