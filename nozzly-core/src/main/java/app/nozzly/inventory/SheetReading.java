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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what should be there. Stateless. */
final class SheetReading {

    private static final String ACTIVE = "is_active";

    /** Components stand with the first spools; those that do not fit there come after the last spools. */
    StockSheet read(StoreSession session, Optional<String> place, Optional<String> start) {
        Optional<Location> location = place.map(id -> References.location(session, id));
        Map<String, String> filters = new HashMap<>(Map.of(ACTIVE, "true"));
        location.ifPresent(there -> filters.put("storage_location", there.name()));
        Optional<PartMark> mark = start.flatMap(PartMark::read);
        if (mark.isPresent()) {
            return components(session, location, mark.get());
        }
        Page<Spool> spools = session.repository(SpoolRepository.class)
                .list(ListQuery.first(ListQuery.MAXIMUM_LIMIT)
                        .withFilters(filters)
                        .withCursor(start));
        boolean first = start.isEmpty();
        List<StockSheet.Part> parts = first || spools.nextCursor().isEmpty() ? parts(session, location) : List.of();
        return new StockSheet(
                location,
                spools.items(),
                first ? some(parts) : List.of(),
                spools.nextCursor().or(() -> next(parts)));
    }

    private static StockSheet components(StoreSession session, Optional<Location> place, PartMark mark) {
        List<StockSheet.Part> rest =
                parts(session, place).stream().filter(mark::isBefore).toList();
        return new StockSheet(place, List.of(), some(rest), next(rest));
    }

    private static List<StockSheet.Part> some(List<StockSheet.Part> parts) {
        return parts.stream().limit(ListQuery.MAXIMUM_LIMIT).toList();
    }

    private static Optional<String> next(List<StockSheet.Part> parts) {
        return parts.size() > ListQuery.MAXIMUM_LIMIT
                ? Optional.of(
                        PartMark.of(parts.get(ListQuery.MAXIMUM_LIMIT - 1)).text())
                : Optional.empty();
    }

    /**
     * The last component of a part of the sheet. Immutable.
     *
     * @param number of the component
     * @param location name of its place
     */
    private record PartMark(long number, String location) {

        private static final Pattern TEXT = Pattern.compile("components:(\\d{1,18}):(.*)");

        static PartMark of(StockSheet.Part part) {
            return new PartMark(part.component().number(), part.location().name());
        }

        static Optional<PartMark> read(String text) {
            Matcher mark = TEXT.matcher(text);
            return mark.matches()
                    ? Optional.of(new PartMark(Long.parseLong(mark.group(1)), mark.group(2)))
                    : Optional.empty();
        }

        String text() {
            return "components:" + number + ":" + location;
        }

        boolean isBefore(StockSheet.Part part) {
            long other = part.component().number();
            return other > number || other == number && part.location().name().compareTo(location) > 0;
        }
    }

    private static List<StockSheet.Part> parts(StoreSession session, Optional<Location> place) {
        ComponentMovementRepository ledger = session.repository(ComponentMovementRepository.class);
        if (place.isPresent()) {
            List<ComponentStock> there = ledger.stockAt(place.get().id());
            return parts(
                    session,
                    there,
                    session.repository(ComponentRepository.class).findAll(ids(there)));
        }
        List<Component> inUse = session.repository(ComponentRepository.class).inUse();
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
