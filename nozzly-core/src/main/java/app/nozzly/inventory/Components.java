package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counted parts, what is known of them and where they are. {@link ComponentLedger} moves them. Thread-safe. */
public final class Components {

    private static final String COMPONENT = "component";

    private final Transactions transactions;
    private final IdSource ids;

    public Components(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Adds a component, of which there is nothing yet.
     *
     * @throws NozzlyException {@code not_found} when there is no such supplier
     */
    public Component add(OperationContext context, ComponentDetails details) {
        return transactions.write(context, session -> {
            long number = session.repository(CounterRepository.class).next(COMPONENT);
            Component component = Component.unstocked(new ComponentId(ids.next()), number, details);
            session.repository(ComponentRepository.class).insert(component);
            transactions.trail(context, session).created(COMPONENT, component.id(), component.code(), component);
            return component;
        });
    }

    /**
     * One component.
     *
     * @param reference its id, its number or its label code
     * @throws NozzlyException {@code not_found} when there is none
     */
    public Component get(OperationContext context, String reference) {
        return transactions.read(context, session -> References.component(session, reference));
    }

    /** Those of these components that exist, by number, in one reading whatever their count. */
    public List<Component> findAll(OperationContext context, Collection<ComponentId> ids) {
        return transactions.read(
                context,
                session -> session.repository(ComponentRepository.class).findAll(ids));
    }

    public Page<Component> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context,
                session -> session.repository(ComponentRepository.class).list(query));
    }

    /** Where these components are, each by name of the place, also places where none are left; those that never were anywhere are not in it. */
    public Map<ComponentId, List<ComponentPlace>> places(OperationContext context, Collection<ComponentId> components) {
        return transactions.read(context, session -> places(session, components));
    }

    /**
     * Replaces what is known of a component.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed or moved since, {@code not_found} when there is no such supplier
     */
    public Component replace(
            OperationContext context,
            String reference,
            Optional<Version> version,
            ComponentDetails details,
            boolean active) {
        return transactions.write(context, session -> {
            Component current = References.lockedComponent(session, reference);
            return store(context, session, current, version, current.with(details, active));
        });
    }

    /** Takes a component out of use; its stock and its ledger stay. Doing so twice is harmless. */
    public Component deactivate(OperationContext context, String reference, Optional<Version> version) {
        return transactions.write(context, session -> {
            Component current = References.lockedComponent(session, reference);
            boolean done = !current.active() && version.stream().allMatch(current.version()::equals);
            return done ? current : store(context, session, current, version, current.with(current.details(), false));
        });
    }

    /** The ledger of one component, newest first unless asked otherwise. */
    public Page<ComponentMovement> movements(OperationContext context, String reference, ListQuery query) {
        return transactions.read(context, session -> {
            Map<String, String> filters = new HashMap<>(query.filters());
            filters.put(
                    "component", References.component(session, reference).id().toString());
            return session.repository(ComponentMovementRepository.class).list(query.withFilters(filters));
        });
    }

    private Component store(
            OperationContext context,
            StoreSession session,
            Component current,
            Optional<Version> version,
            Component changed) {
        Component stored = session.repository(ComponentRepository.class)
                .update(changed.withVersion(version.orElse(current.version())));
        transactions.trail(context, session).changed(COMPONENT, stored.id(), stored.code(), current, stored);
        return stored;
    }

    static Map<ComponentId, List<ComponentPlace>> places(StoreSession session, Collection<ComponentId> components) {
        List<ComponentStock> stock =
                session.repository(ComponentMovementRepository.class).stockOf(components);
        Map<LocationId, Location> locations = session
                .repository(LocationRepository.class)
                .findAll(stock.stream().map(ComponentStock::location).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Location::id, Function.identity()));
        Map<ComponentId, List<ComponentPlace>> places = new HashMap<>();
        stock.forEach(one -> places.computeIfAbsent(one.component(), any -> new ArrayList<>())
                .add(new ComponentPlace(locations.get(one.location()), one.quantity())));
        places.values()
                .forEach(all ->
                        all.sort(Comparator.comparing(place -> place.location().name())));
        return places;
    }
}
