package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Components by id and number. */
record JpaComponentRepository(JpaSession session) implements ComponentRepository {

    private static final Listing<ComponentRow> LISTING = new Listing<>(
            FIELDS,
            ComponentRow.class,
            "c",
            "ComponentRow c",
            new SortColumn<>("c.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "number", SortColumn.number("c.number", row -> row.number),
                    "name", SortColumn.text("c.nameKey", row -> row.nameKey),
                    "kind", SortColumn.text("c.kind", row -> row.kind),
                    "quantity", new SortColumn<>("c.quantity", row -> row.quantity, BigDecimal::new, false)),
            List.of("c.searchText"),
            Map.of(
                    "kind", Filter.constant("c.kind"),
                    "is_active", Filter.flag("c.active"),
                    "below_minimum", Filter.flag("(case when c.quantity < c.minimumQuantity then true else false end)"),
                    "location_id",
                            Filter.id("exists (select 1 from ComponentStockRow k where k.key.componentId = c.id"
                                            + " and k.quantity > 0 and k.key.locationId")
                                    .closed(),
                    "supplier_id", Filter.id("c.supplierId")));

    @Override
    public void insert(Component component) {
        session.insert(ComponentMapper.row(component), subject(component));
    }

    @Override
    public Component update(Component component) {
        ComponentRow row = ComponentMapper.row(component);
        ComponentRow stored = session.find(ComponentRow.class, row.id)
                .orElseThrow(() -> NozzlyException.versionConflict("component", component.id()));
        ComponentMapper.keepLedger(row, stored);
        row.version = component.version().number();
        session.update(row, row.id, subject(component));
        return ComponentMapper.component(stored)
                .with(component.details(), component.active())
                .withVersion(component.version().next());
    }

    @Override
    public Optional<Component> find(ComponentId id) {
        return session.find(ComponentRow.class, id.value()).map(ComponentMapper::component);
    }

    @Override
    public Optional<Component> findByNumber(long number) {
        return components(session.select(
                        ComponentRow.class, LISTING.query() + "where c.number = :value", Map.of("value", number)))
                .findFirst();
    }

    @Override
    public List<Component> findAll(Collection<ComponentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : components(session.select(
                                ComponentRow.class,
                                LISTING.query() + "where c.id in (:ids) order by c.number",
                                Map.of("ids", values(ids))))
                        .toList();
    }

    @Override
    public List<Component> lock(Collection<ComponentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : components(session.selectLocked(
                                ComponentRow.class,
                                LISTING.query() + "where c.id in (:ids) order by c.id",
                                Map.of("ids", values(ids))))
                        .toList();
    }

    @Override
    public List<Component> inUse() {
        return components(session.select(
                        ComponentRow.class, LISTING.query() + "where c.active = true order by c.number", Map.of()))
                .toList();
    }

    @Override
    public List<ValuedStock> valued() {
        return session.query(
                "select c.kind, c.average_cost_currency, count(*), sum(c.quantity), sum(c.average_cost * c.quantity)"
                        + " from component c where c.tenant_id = :tenant and c.active = true and c.quantity > 0"
                        + " group by c.kind, c.average_cost_currency",
                Map.of(),
                row -> new ValuedStock(
                        row.text(),
                        row.optionalText().map(CurrencyUnit::of),
                        row.number(),
                        row.decimal(),
                        Optional.ofNullable(row.decimal()).orElse(BigDecimal.ZERO)));
    }

    @Override
    public Page<Component> list(ListQuery query) {
        return LISTING.page(session, query).map(ComponentMapper::component);
    }

    private static List<UUID> values(Collection<ComponentId> ids) {
        return ids.stream().map(ComponentId::value).distinct().toList();
    }

    private static Stream<Component> components(List<ComponentRow> rows) {
        return rows.stream().map(ComponentMapper::component);
    }

    private static Subject subject(Component component) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", component.number());
        component.details().supplier().ifPresent(supplier -> values.put("supplier", supplier));
        return new Subject("component", component.id(), values);
    }
}
