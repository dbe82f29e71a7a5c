package app.nozzly.persistence.memory;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Components by id and number. */
record MemoryComponents(MemorySession session) implements ComponentRepository {

    private static final String LOCATION = "location_id";

    private static final Listing<Component> LISTING = new Listing<>(
            FIELDS,
            component -> component.id().toString(),
            Map.of(
                    "number", Column.number(Component::number),
                    "name", Column.text(component -> component.details().name()),
                    "kind", Column.text(MemoryComponents::kind),
                    "quantity", Column.decimal(component -> component.quantity().value())),
            MemoryComponents::searched,
            Map.of(
                    "kind", component -> Optional.of(kind(component)),
                    "is_active", component -> Optional.of(String.valueOf(component.active())),
                    "below_minimum", component -> Optional.of(String.valueOf(component.isBelowMinimum())),
                    "supplier_id", component -> component.details().supplier().map(Object::toString)));

    private static String kind(Component component) {
        return component.details().kind().name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> searched(Component component) {
        ComponentDetails details = component.details();
        return Stream.of(Optional.of(details.name()), details.sku(), details.notes())
                .flatMap(Optional::stream);
    }

    @Override
    public void insert(Component component) {
        Tables tables = session.write();
        MemorySuppliers.require(tables, component.details().supplier());
        Component unstocked = Component.unstocked(component.id(), component.number(), component.details());
        tables.components.insert(unstocked.with(component.details(), component.active()));
    }

    @Override
    public Component update(Component component) {
        Tables tables = session.write();
        MemorySuppliers.require(tables, component.details().supplier());
        Component stored = tables.components
                .find(component.id())
                .orElseThrow(() -> NozzlyException.versionConflict("component", component.id()));
        return tables.components.update(
                stored.with(component.details(), component.active()).withVersion(component.version()));
    }

    @Override
    public Optional<Component> find(ComponentId id) {
        return session.read().components.find(id);
    }

    @Override
    public Optional<Component> findByNumber(long number) {
        return session.read().components.findBy(Tables.NUMBER, number);
    }

    @Override
    public List<Component> findAll(Collection<ComponentId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparingLong(Component::number))
                .toList();
    }

    @Override
    public List<Component> inUse() {
        return session.read()
                .components
                .rows()
                .filter(Component::active)
                .sorted(Comparator.comparingLong(Component::number))
                .toList();
    }

    @Override
    public List<ValuedStock> valued() {
        return ValuedStock.sums(
                inUse().stream().filter(one -> one.quantity().isPositive()).map(ValuedStock::of));
    }

    /** There is one writer at a time; only that this is one has to be seen. */
    @Override
    public List<Component> lock(Collection<ComponentId> ids) {
        session.write();
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(component -> component.id().toString()))
                .toList();
    }

    @Override
    public Page<Component> list(ListQuery asked) {
        ListQuery query = FIELDS.check(asked);
        Stream<Component> rows = session.read().components.rows();
        if (!query.filters().containsKey(LOCATION)) {
            return LISTING.page(rows, query);
        }
        Map<String, String> others = new HashMap<>(query.filters());
        Set<ComponentId> there = at(others.remove(LOCATION));
        return LISTING.page(rows.filter(component -> there.contains(component.id())), query.withFilters(others));
    }

    private Set<ComponentId> at(String location) {
        return session.read()
                .componentBook
                .stock()
                .filter(stock -> stock.location().toString().equals(location))
                .filter(stock -> stock.quantity().isPositive())
                .map(ComponentStock::component)
                .collect(Collectors.toSet());
    }
}
