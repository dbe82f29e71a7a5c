package app.nozzly.persistence.jpa;

import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.ComponentSum;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.inventory.Quantity;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/** The ledgers of components, and what is where. */
record JpaComponentMovementRepository(JpaSession session) implements ComponentMovementRepository {

    private static final Listing<ComponentMovementRow> LISTING = new Listing<>(
            FIELDS,
            ComponentMovementRow.class,
            "m",
            "ComponentMovementRow m",
            new SortColumn<>("m.id", row -> row.id, UUID::fromString, false),
            Map.of("sequence", SortColumn.number("m.sequence", row -> row.sequence)),
            List.of(),
            Map.of(
                    "component", Filter.id("m.componentId").indexed("m.tenantId", "sequence"),
                    "location", Filter.id("m.locationId"),
                    "type", Filter.constantInAnyCase("m.type")));

    @Override
    public List<ComponentMovement> post(List<NewComponentMovement> movements) {
        return movements.isEmpty()
                ? List.of()
                : session.writing(subject(movements), () -> new ComponentPosts(session, movements).post());
    }

    @Override
    public Optional<ComponentMovement> find(MovementId id) {
        return session.find(ComponentMovementRow.class, id.value()).map(ComponentMapper::movement);
    }

    @Override
    public Set<MovementId> reversed(Collection<MovementId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return session
                .select(
                        UUID.class,
                        "select m.reverses from ComponentMovementRow m where m.reverses in :ids",
                        Map.of("ids", ids.stream().map(MovementId::value).toList()))
                .stream()
                .map(MovementId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<ComponentMovement> list(ListQuery query) {
        return LISTING.page(session, query).map(ComponentMapper::movement);
    }

    @Override
    public List<ComponentStock> stockOf(Collection<ComponentId> components) {
        return components.isEmpty()
                ? List.of()
                : stock(
                        "where k.key.componentId in (:value) order by k.key.componentId, k.key.locationId",
                        components.stream().map(ComponentId::value).distinct().toList());
    }

    @Override
    public List<ComponentStock> stockAt(LocationId location) {
        return stock("where k.key.locationId = :value and k.quantity > 0 order by k.key.componentId", location.value());
    }

    @Override
    public Map<LocationId, Long> countAt(Collection<LocationId> locations) {
        if (locations.isEmpty()) {
            return Map.of();
        }
        return session
                .select(
                        Object[].class,
                        "select k.key.locationId, count(*) from ComponentStockRow k"
                                + " where k.key.locationId in (:ids) and k.quantity > 0 group by k.key.locationId",
                        Map.of("ids", locations.stream().map(LocationId::value).toList()))
                .stream()
                .collect(Collectors.toMap(row -> new LocationId((UUID) row[0]), row -> (Long) row[1]));
    }

    @Override
    public List<ComponentMovement> after(Optional<ComponentMovement> last, int most) {
        String beyond = last.isEmpty()
                ? ""
                : "where m.componentId >= :component and (m.componentId > :component or m.sequence > :sequence) ";
        Map<String, Object> values = new HashMap<>();
        last.map(ComponentMovement::movement).ifPresent(movement -> {
            values.put("component", movement.component().value());
            values.put("sequence", movement.sequence());
        });
        return session
                .select(
                        ComponentMovementRow.class,
                        LISTING.query() + beyond + "order by m.componentId, m.sequence",
                        values,
                        most)
                .stream()
                .map(ComponentMapper::movement)
                .toList();
    }

    @Override
    public List<ComponentSum> sums() {
        return session.query(
                "select m.component_id, m.location_id, count(*), min(m.position), max(m.position), sum(m.quantity_delta)"
                        + " from component_movement m" + session.vendor().read()
                        + " where m.tenant_id = :tenant group by m.component_id, m.location_id",
                Map.of(),
                row -> new ComponentSum(
                        new ComponentId(row.uuid()),
                        new LocationId(row.uuid()),
                        row.number(),
                        row.number(),
                        row.number(),
                        new Quantity(row.decimal())));
    }

    @Override
    public Map<ComponentId, BigMoney> averages() {
        Map<ComponentId, BigMoney> averages = new HashMap<>();
        session.query(
                        "select m.component_id, m.average_after, m.currency from component_movement m join"
                                + " (select component_id, max(sequence) as last from component_movement"
                                + " where tenant_id = :tenant group by component_id) t on t.component_id = m.component_id"
                                + " and t.last = m.sequence where m.tenant_id = :tenant and m.average_after is not null",
                        Map.of(),
                        row -> Map.entry(
                                new ComponentId(row.uuid()),
                                Amounts.optionalUnitCost(row.decimal(), row.text())
                                        .orElseThrow()))
                .forEach(average -> averages.put(average.getKey(), average.getValue()));
        return averages;
    }

    @Override
    public Set<NotedEnd> confirmed(Collection<NotedEnd> noted) {
        return new NotedEndLookup(session, "component_movement", List.of("component_id", "location_id", "position"))
                .confirmed(
                        noted,
                        end -> end.component()
                                .map(component -> List.of(
                                        component.value(),
                                        end.location().orElseThrow().value())));
    }

    private List<ComponentStock> stock(String condition, Object value) {
        return session
                .select(
                        ComponentStockRow.class,
                        "select k from ComponentStockRow k " + condition,
                        Map.of("value", value))
                .stream()
                .map(ComponentMapper::stock)
                .toList();
    }

    private static Subject subject(List<NewComponentMovement> movements) {
        NewComponentMovement first = movements.get(0);
        Map<String, Object> values = new HashMap<>();
        values.put("component", first.component());
        values.put("location", first.location());
        first.reverses().ifPresent(original -> values.put("reverses", original));
        first.note().supplier().ifPresent(supplier -> values.put("supplier", supplier));
        return new Subject("component movement", first.id(), values);
    }
}
