package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Version;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the location that a spool names, or makes it: nobody has to write down a shelf before putting something on it. Thread-safe. */
final class NamedPlaces {

    private static final String LOCATION = "location";

    private final IdSource ids;

    NamedPlaces(IdSource ids) {
        this.ids = ids;
    }

    /** The same details with the place as it is spelled in the list of locations. */
    SpoolDetails placed(Trail trail, StoreSession session, SpoolDetails details) {
        return details.storageLocation().isEmpty()
                ? details
                : details.withStorageLocation(details.storageLocation()
                        .map(name -> inUse(trail, session, findOrInsert(trail, session, name))
                                .name()));
    }

    /** The same for many, whose places are looked up together. */
    UnaryOperator<SpoolDetails> placing(Trail trail, StoreSession session, Stream<SpoolDetails> many) {
        Map<String, Location> known = new HashMap<>();
        Set<String> names =
                many.flatMap(details -> details.storageLocation().stream()).collect(Collectors.toSet());
        session.repository(LocationRepository.class)
                .named(names)
                .forEach(location -> known.put(folded(location.name()), inUse(trail, session, location)));
        return details -> details.withStorageLocation(details.storageLocation()
                .map(name -> known.computeIfAbsent(
                                folded(name), any -> inUse(trail, session, findOrInsert(trail, session, name)))
                        .name()));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Location findOrInsert(Trail trail, StoreSession session, String name) {
        LocationRepository locations = session.repository(LocationRepository.class);
        Optional<Location> known = locations.findByName(name);
        if (known.isPresent()) {
            return known.get();
        }
        // two that name the same new place wait for each other here, and the second finds what the first made
        session.repository(CounterRepository.class).next(LOCATION);
        return locations.findByName(name).orElseGet(() -> insert(trail, locations, name));
    }

    private Location insert(Trail trail, LocationRepository locations, String name) {
        Location location = new Location(
                new LocationId(ids.next()), name, LocationKind.SHELF, Optional.empty(), true, Version.INITIAL);
        locations.insert(location);
        trail.created(LOCATION, location.id(), location.name(), location);
        return location;
    }

    /** What is put somewhere brings the place back into use. */
    private static Location inUse(Trail trail, StoreSession session, Location location) {
        if (location.active()) {
            return location;
        }
        Location stored = session.repository(LocationRepository.class).update(location.withActive(true));
        trail.changed(LOCATION, stored.id(), stored.name(), location, stored);
        return stored;
    }
}
