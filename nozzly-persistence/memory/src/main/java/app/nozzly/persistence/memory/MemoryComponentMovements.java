package app.nozzly.persistence.memory;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentShortage;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.ComponentSum;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** The ledgers of components, and what is where. */
record MemoryComponentMovements(MemorySession session) implements ComponentMovementRepository {

    private static final String COMPONENT = "component";

    private static final Listing<ComponentMovement> LISTING = new Listing<>(
            FIELDS,
            entry -> entry.movement().id().toString(),
            Map.of("sequence", Column.number(entry -> entry.movement().sequence())),
            entry -> Stream.empty(),
            Map.of(
                    COMPONENT,
                    entry -> Optional.of(entry.movement().component().toString()),
                    "location",
                    entry -> Optional.of(entry.movement().location().toString()),
                    "type",
                    entry -> Optional.of(entry.movement().type().name().toLowerCase(Locale.ROOT))));

    @Override
    public List<ComponentMovement> post(List<NewComponentMovement> movements) {
        Tables tables = session.write();
        return movements.stream().map(movement -> append(tables, movement)).toList();
    }

    @Override
    public Optional<ComponentMovement> find(MovementId id) {
        return session.read().componentBook.find(id);
    }

    @Override
    public Set<MovementId> reversed(Collection<MovementId> ids) {
        ComponentBook book = session.read().componentBook;
        return ids.stream().filter(book::isReversed).collect(Collectors.toSet());
    }

    @Override
    public Page<ComponentMovement> list(ListQuery asked) {
        ListQuery query = folded(FIELDS.check(asked));
        ComponentBook book = session.read().componentBook;
        return LISTING.page(
                Optional.ofNullable(query.filters().get(COMPONENT))
                        .map(book::of)
                        .orElseGet(book::all),
                query);
    }

    @Override
    public List<ComponentStock> stockOf(Collection<ComponentId> components) {
        Set<ComponentId> wanted = Set.copyOf(components);
        return session.read()
                .componentBook
                .stock()
                .filter(stock -> wanted.contains(stock.component()))
                .toList();
    }

    @Override
    public List<ComponentStock> stockAt(LocationId location) {
        return session.read()
                .componentBook
                .stock()
                .filter(stock -> stock.location().equals(location))
                .filter(stock -> stock.quantity().isPositive())
                .toList();
    }

    @Override
    public Map<LocationId, Long> countAt(Collection<LocationId> locations) {
        Set<LocationId> wanted = Set.copyOf(locations);
        return session.read()
                .componentBook
                .stock()
                .filter(stock -> wanted.contains(stock.location()))
                .filter(stock -> stock.quantity().isPositive())
                .collect(Collectors.groupingBy(ComponentStock::location, Collectors.counting()));
    }

    @Override
    public List<ComponentMovement> after(Optional<ComponentMovement> last, int most) {
        return session.read().componentBook.beyond(last).limit(most).toList();
    }

    @Override
    public List<ComponentSum> sums() {
        ComponentBook book = session.read().componentBook;
        Map<List<Object>, ComponentSum> sums = new HashMap<>();
        book.all().forEach(entry -> {
            NewComponentMovement movement = entry.movement();
            sums.put(
                    List.of(movement.component(), movement.location()),
                    sums.getOrDefault(
                                    List.of(movement.component(), movement.location()),
                                    ComponentSum.none(movement.component(), movement.location()))
                            .plus(entry));
        });
        return List.copyOf(sums.values());
    }

    @Override
    public Map<ComponentId, BigMoney> averages() {
        Map<ComponentId, BigMoney> averages = new HashMap<>();
        session.read()
                .componentBook
                .beyond(Optional.empty())
                .map(ComponentMovement::movement)
                .forEach(movement -> movement.averageAfter()
                        .ifPresentOrElse(
                                average -> averages.put(movement.component(), average),
                                () -> averages.remove(movement.component())));
        return averages;
    }

    @Override
    public Set<NotedEnd> confirmed(Collection<NotedEnd> noted) {
        Set<NotedEnd> ends = session.read()
                .componentBook
                .all()
                .map(entry -> new NotedEnd(
                        NotedEnd.of(
                                entry.movement().component(), entry.movement().location()),
                        new LedgerEnd(entry.position(), entry.hash())))
                .collect(Collectors.toSet());
        return noted.stream().filter(ends::contains).collect(Collectors.toSet());
    }

    /** Types and ids are taken in any case of letters. */
    private static ListQuery folded(ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.replaceAll((name, value) -> value.toLowerCase(Locale.ROOT));
        return query.withFilters(filters);
    }

    private static ComponentMovement append(Tables tables, NewComponentMovement movement) {
        Component component = tables.components
                .find(movement.component())
                .orElseThrow(() -> NozzlyException.notFound(COMPONENT, movement.component()));
        Location location = tables.locations
                .find(movement.location())
                .orElseThrow(() -> NozzlyException.notFound("location", movement.location()));
        requireNew(tables, component, movement);
        ComponentBook book = tables.componentBook;
        ComponentStock stock = book.stock(component.id(), location.id());
        if (stock.quantity().plus(movement.quantityDelta()).isNegative()) {
            throw new ComponentShortage(
                            component, location.name(), movement.quantityDelta().negated(), stock.quantity())
                    .refusal();
        }
        ComponentMovement entry = ComponentMovement.on(stock, movement);
        tables.componentBook = book.with(entry);
        tables.components.update(component.after(movement).withVersion(component.version()));
        return entry;
    }

    private static void requireNew(Tables tables, Component component, NewComponentMovement movement) {
        ComponentBook book = tables.componentBook;
        if (component.entries() + 1 != movement.sequence()) {
            throw NozzlyException.versionConflict(COMPONENT, component.id());
        }
        if (book.find(movement.id()).isPresent()) {
            throw NozzlyException.alreadyExists("component movement", "id", movement.id());
        }
        movement.reverses().filter(book::isReversed).ifPresent(reversed -> {
            throw NozzlyException.alreadyExists("component movement", "reverses", reversed);
        });
        MemorySuppliers.require(tables, movement.note().supplier());
    }
}
