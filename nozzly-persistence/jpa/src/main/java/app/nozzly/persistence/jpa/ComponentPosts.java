package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentShortage;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.problem.NozzlyException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Movements that are posted together: two statements read and lock what they meet, whatever their number, and the changes travel in batches. Within
 * {@link JpaSession#writing} only. Not thread-safe, used once.
 */
final class ComponentPosts {

    private final JpaSession session;
    private final List<NewComponentMovement> movements;
    private final Map<UUID, ComponentRow> components = new HashMap<>();
    private final Map<ComponentStockKey, ComponentStockRow> stock = new HashMap<>();

    ComponentPosts(JpaSession session, List<NewComponentMovement> movements) {
        this.session = session;
        this.movements = movements;
    }

    List<ComponentMovement> post() {
        List<UUID> ids = movements.stream()
                .map(one -> one.component().value())
                .distinct()
                .toList();
        session.attached(ComponentRow.class, "select c from ComponentRow c where c.id in (:ids)", Map.of("ids", ids))
                .forEach(row -> components.put(row.id, row));
        lockStock(ids);
        return movements.stream().map(this::append).toList();
    }

    /** In the order of components and locations: whoever locks several waits for nobody who waits. */
    private void lockStock(List<UUID> ids) {
        List<UUID> places =
                movements.stream().map(one -> one.location().value()).distinct().toList();
        session.attachedLocked(
                        ComponentStockRow.class,
                        "select k from ComponentStockRow k where k.key.componentId in (:ids)"
                                + " and k.key.locationId in (:places) order by k.key.componentId, k.key.locationId",
                        Map.of("ids", ids, "places", places))
                .forEach(row -> stock.put(row.key, row));
    }

    private ComponentMovement append(NewComponentMovement movement) {
        ComponentRow component = following(movement);
        ComponentStockKey key = new ComponentStockKey(
                movement.component().value(), movement.location().value());
        ComponentStock before = stock.containsKey(key)
                ? ComponentMapper.stock(stock.get(key))
                : ComponentStock.none(movement.component(), movement.location());
        requireEnough(component, before, movement);
        ComponentMovement entry = ComponentMovement.on(before, movement);
        session.persist(ComponentMapper.row(entry));
        ComponentMapper.write(stock.computeIfAbsent(key, this::fresh), before.after(entry));
        ComponentMapper.write(component, movement);
        return entry;
    }

    /** Who locked the component and reckoned from it finds it as it was. */
    private ComponentRow following(NewComponentMovement movement) {
        ComponentRow component = components.get(movement.component().value());
        if (component == null) {
            throw NozzlyException.notFound("component", movement.component());
        }
        if (component.entries + 1 != movement.sequence()) {
            throw NozzlyException.versionConflict("component", movement.component());
        }
        return component;
    }

    private void requireEnough(ComponentRow row, ComponentStock before, NewComponentMovement movement) {
        if (before.quantity().plus(movement.quantityDelta()).isNegative()) {
            Component component = ComponentMapper.component(row);
            throw new ComponentShortage(
                            component,
                            place(movement.location()),
                            movement.quantityDelta().negated(),
                            before.quantity())
                    .refusal();
        }
    }

    private String place(LocationId location) {
        return new JpaLocationRepository(session)
                .find(location)
                .orElseThrow(() -> NozzlyException.notFound("location", location))
                .name();
    }

    private ComponentStockRow fresh(ComponentStockKey key) {
        ComponentStockRow row = new ComponentStockRow();
        row.key = key;
        ComponentMapper.write(
                row,
                ComponentStock.none(
                        new app.nozzly.inventory.ComponentId(key.componentId()), new LocationId(key.locationId())));
        session.persist(row);
        return row;
    }
}
