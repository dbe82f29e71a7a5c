package app.nozzly.inventory;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what should be there. Stateless. */
final class SheetReading {

    private static final String ACTIVE = "is_active";

    StockSheet read(StoreSession session, Optional<String> place, Optional<String> start) {
        Optional<Location> location = place.map(id -> References.location(session, id));
        Map<String, String> filters = new HashMap<>(Map.of(ACTIVE, "true"));
        location.ifPresent(there -> filters.put("storage_location", there.name()));
        Page<Spool> spools = session.repository(SpoolRepository.class)
                .list(ListQuery.first(ListQuery.MAXIMUM_LIMIT)
                        .withFilters(filters)
                        .withCursor(start));
        List<StockSheet.Part> parts = start.isPresent() ? List.of() : parts(session, location);
        return new StockSheet(location, spools.items(), parts, spools.nextCursor());
    }

    private static List<StockSheet.Part> parts(StoreSession session, Optional<Location> place) {
        ComponentMovementRepository ledger = session.repository(ComponentMovementRepository.class);
        ComponentRepository components = session.repository(ComponentRepository.class);
        if (place.isPresent()) {
            List<ComponentStock> there = ledger.stockAt(place.get().id());
            return parts(session, there, components.findAll(ids(there)));
        }
        List<Component> inUse = components
                .list(ListQuery.first(ListQuery.MAXIMUM_LIMIT).withFilters(Map.of(ACTIVE, "true")))
                .items();
        List<ComponentStock> stock =
                ledger.stockOf(inUse.stream().map(Component::id).toList());
        return parts(session, stock, inUse);
    }

    private static List<StockSheet.Part> parts(
            StoreSession session, List<ComponentStock> stock, List<Component> components) {
        Map<ComponentId, Component> known = by(components, Component::id);
        Map<LocationId, Location> places =
                locations(session, stock.stream().map(ComponentStock::location).toList());
        return stock.stream()
                .filter(one -> known.containsKey(one.component()))
                .map(one -> new StockSheet.Part(known.get(one.component()), places.get(one.location()), one.quantity()))
                .filter(part -> part.location().active())
                .sorted(Comparator.comparing(
                                (StockSheet.Part part) -> part.component().number())
                        .thenComparing(part -> part.location().name()))
                .limit(ListQuery.MAXIMUM_LIMIT)
                .toList();
    }

    /** What these lines speak of, in three statements at the most. */
    static StockTakeReport.Things things(StoreSession session, List<StockTakeLine> lines) {
        List<SpoolId> spools =
                lines.stream().flatMap(line -> line.spool().stream()).toList();
        List<ComponentId> components = lines.stream()
                .flatMap(line -> line.component().stream())
                .distinct()
                .toList();
        List<LocationId> locations = lines.stream()
                .flatMap(line -> line.location().stream())
                .distinct()
                .toList();
        return new StockTakeReport.Things(
                by(session.repository(SpoolRepository.class).findAll(spools), Spool::id),
                by(session.repository(ComponentRepository.class).findAll(components), Component::id),
                locations(session, locations));
    }

    private static List<ComponentId> ids(List<ComponentStock> stock) {
        return stock.stream().map(ComponentStock::component).distinct().toList();
    }

    private static Map<LocationId, Location> locations(StoreSession session, Collection<LocationId> ids) {
        return by(session.repository(LocationRepository.class).findAll(ids), Location::id);
    }

    private static <K, T> Map<K, T> by(List<T> things, Function<T, K> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
