package app.nozzly.persistence.memory;

import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Locations by id and name. */
record MemoryLocations(MemorySession session) implements LocationRepository {

    private static final Comparator<Location> BY_ID =
            Comparator.comparing(location -> location.id().toString());

    private static final Listing<Location> LISTING = new Listing<>(
            FIELDS,
            location -> location.id().toString(),
            Map.of("name", Column.text(Location::name), "kind", Column.text(MemoryLocations::kind)),
            location -> Stream.concat(Stream.of(location.name()), location.notes().stream()),
            Map.of(
                    "kind", location -> Optional.of(kind(location)),
                    "is_active", location -> Optional.of(String.valueOf(location.active()))));

    private static String kind(Location location) {
        return location.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void insert(Location location) {
        session.write().locations.insert(location);
    }

    @Override
    public Location update(Location location) {
        return session.write().locations.update(location);
    }

    @Override
    public Optional<Location> find(LocationId id) {
        return session.read().locations.find(id);
    }

    @Override
    public Optional<Location> findByName(String name) {
        return session.read().locations.findBy(Tables.NAME, name.strip());
    }

    @Override
    public List<Location> named(Collection<String> names) {
        return names.stream()
                .flatMap(name -> findByName(name).stream())
                .distinct()
                .sorted(BY_ID)
                .toList();
    }

    @Override
    public List<Location> findAll(Collection<LocationId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(BY_ID)
                .toList();
    }

    @Override
    public Page<Location> list(ListQuery query) {
        return LISTING.page(session.read().locations.rows(), query);
    }
}
