package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places where stock stands. Thread-safe. */
public final class Locations {

    private static final String LOCATION = "location";

    private final Transactions transactions;
    private final IdSource ids;

    public Locations(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** @throws NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    public Location add(OperationContext context, LocationDraft draft) {
        return transactions.write(context, session -> {
            Location location = new Location(
                    new LocationId(ids.next()),
                    draft.name(),
                    draft.kind(),
                    draft.notes(),
                    draft.active(),
                    Version.INITIAL);
            session.repository(LocationRepository.class).insert(location);
            transactions.trail(context, session).created(LOCATION, location.id(), location.name(), location);
            return location;
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public Location get(OperationContext context, String id) {
        return transactions.read(context, session -> References.location(session, id));
    }

    public Page<Location> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(LocationRepository.class).list(query));
    }

    /** How much stands at each of these locations. */
    public Map<LocationId, LocationContents> contents(OperationContext context, Collection<Location> locations) {
        return transactions.read(context, session -> contents(session, locations));
    }

    /** What stands at a location, spool by spool and part by part. */
    public LocationStock stock(OperationContext context, String id) {
        return transactions.read(context, session -> stock(session, References.location(session, id)));
    }

    /**
     * Replaces a location. Spools that name it are taken along to another name, in the same transaction.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since, {@code already_exists} when the name is taken, {@code location_in_use} when it is
     *     taken out of use and something stands there
     */
    public Location replace(OperationContext context, String id, Optional<Version> version, LocationDraft draft) {
        return transactions.write(context, session -> {
            Location current = References.location(session, id);
            return store(context, session, current, current.with(draft).withVersion(version.orElse(current.version())));
        });
    }

    /**
     * Takes a location out of use; what stood there keeps its history. Doing so twice is harmless.
     *
     * @throws NozzlyException {@code location_in_use} when something stands there, {@code version_conflict} when it was changed since
     */
    public Location deactivate(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            Location current = References.location(session, id);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            return done
                    ? current
                    : store(context, session, current, current.withVersion(read).withActive(false));
        });
    }

    static LocationStock stock(StoreSession session, Location location) {
        List<ComponentStock> stock =
                session.repository(ComponentMovementRepository.class).stockAt(location.id());
        Map<ComponentId, Quantity> quantities = new HashMap<>();
        stock.forEach(one -> quantities.put(one.component(), one.quantity()));
        List<StockLine> lines = session.repository(ComponentRepository.class).findAll(quantities.keySet()).stream()
                .map(component -> new StockLine(component, quantities.get(component.id())))
                .toList();
        return new LocationStock(
                location, session.repository(SpoolRepository.class).at(location.name()), lines);
    }

    private static Map<LocationId, LocationContents> contents(StoreSession session, Collection<Location> locations) {
        Map<String, Long> spools = session.repository(SpoolRepository.class)
                .countAt(locations.stream().map(Location::name).toList());
        Map<LocationId, Long> components = session.repository(ComponentMovementRepository.class)
                .countAt(locations.stream().map(Location::id).toList());
        Map<LocationId, LocationContents> contents = new HashMap<>();
        locations.forEach(location -> contents.put(
                location.id(),
                new LocationContents(
                        spools.getOrDefault(location.name(), 0L), components.getOrDefault(location.id(), 0L))));
        return contents;
    }

    private Location store(OperationContext context, StoreSession session, Location current, Location changed) {
        if (current.active() && !changed.active()) {
            requireEmpty(session, current);
        }
        Location stored = session.repository(LocationRepository.class).update(changed);
        if (!stored.name().equals(current.name())) {
            session.repository(SpoolRepository.class).relocate(current.name(), stored.name());
        }
        transactions.trail(context, session).changed(LOCATION, stored.id(), stored.name(), current, stored);
        return stored;
    }

    private static void requireEmpty(StoreSession session, Location location) {
        LocationContents held = contents(session, List.of(location)).get(location.id());
        if (!held.isEmpty()) {
            throw new NozzlyException(
                    InventoryError.LOCATION_IN_USE,
                    Message.of(Locations.class, "location.holds", location.name(), held.spools(), held.components()),
                    List.of(),
                    Map.of("spools", held.spools(), "components", held.components()));
        }
    }
}
