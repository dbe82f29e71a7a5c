package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link LocationRepository} does. */
public abstract class LocationRepositorySuite extends ListedSuite<Location> {

    private static final int THREADS = 8;

    @Override
    protected Location fresh(StoreSession session) {
        return location(samples.word());
    }

    @Override
    protected List<Location> extremes(StoreSession session) {
        return List.of(
                location("x"),
                location("y".repeat(100)),
                location(Samples.AWKWARD),
                new Location(
                        new LocationId(samples.uuid()),
                        "码".repeat(100),
                        LocationKind.DRY_BOX,
                        Optional.of("ä\n".repeat(999)),
                        false,
                        Version.INITIAL));
    }

    @Override
    protected Location changed(StoreSession session, Location stored) {
        Location other = location(samples.word() + Samples.AWKWARD);
        return new Location(stored.id(), other.name(), other.kind(), other.notes(), samples.chance(), stored.version());
    }

    @Override
    protected Location saying(StoreSession session, String words) {
        int cut = words.lastIndexOf(' ');
        return new Location(
                new LocationId(samples.uuid()),
                samples.word() + (cut < 0 ? "" : words.substring(cut)),
                LocationKind.SHELF,
                Optional.of(samples.word() + (cut < 0 ? words : words.substring(0, cut))),
                true,
                Version.INITIAL);
    }

    @Override
    protected void insert(StoreSession session, Location location) {
        repository(session).insert(location);
    }

    @Override
    protected Location update(StoreSession session, Location location) {
        return repository(session).update(location);
    }

    @Override
    protected Optional<Location> find(StoreSession session, Location location) {
        return repository(session).find(location.id());
    }

    @Override
    protected Page<Location> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return LocationRepository.FIELDS;
    }

    @Override
    protected String id(Location location) {
        return location.id().toString();
    }

    @Override
    protected Version version(Location location) {
        return location.version();
    }

    @Override
    protected Location withVersion(Location location, Version version) {
        return location.withVersion(version);
    }

    @Override
    protected Map<String, Function<Location, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "name", location -> Optional.of(location.name()),
                "kind", location -> Optional.of(location.kind().name()));
    }

    @Override
    protected Map<String, Function<Location, Optional<String>>> filterValues() {
        return Map.of(
                "kind",
                location -> Optional.of(location.kind().name().toLowerCase(Locale.ROOT)),
                "is_active",
                location -> Optional.of(String.valueOf(location.active())));
    }

    @Test
    void aNameIsTakenInAnyCaseOfLettersAndFoundByIt() {
        TestTenant tenant = tenant();
        Location shelf = location("Çelik Shelf");
        tenant.change(session -> insert(session, shelf));
        assertRefused(
                CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, location("ÇELIK SHELF"))));
        assertEquals(
                Optional.of(shelf), tenant.read(session -> repository(session).findByName(" çelik shelf ")));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findByName("Çelik")));
        assertEquals(
                Optional.empty(), tenant().read(session -> repository(session).findByName("Çelik Shelf")));
    }

    @Test
    void severalAreFoundAtOnceByTheirNames() {
        TestTenant tenant = tenant();
        Location shelf = location("Çelik Shelf");
        Location box = location("Box");
        tenant.change(session -> insert(session, shelf));
        tenant.change(session -> insert(session, box));
        List<Location> both = Stream.of(shelf, box)
                .sorted(Comparator.comparing(location -> location.id().toString()))
                .toList();
        assertEquals(
                both,
                tenant.read(session -> repository(session).named(List.of("BOX", " çelik shelf ", "box", "none"))));
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).named(List.of("Box"))));
    }

    @Test
    void severalAreFoundAtOnceById() {
        TestTenant tenant = tenant();
        List<Location> all = List.of(stored(tenant), stored(tenant), stored(tenant));
        List<LocationId> wanted =
                List.of(all.get(2).id(), all.get(0).id(), all.get(2).id(), new LocationId(samples.uuid()));
        assertEquals(
                all.stream()
                        .filter(location -> wanted.contains(location.id()))
                        .map(this::id)
                        .sorted()
                        .toList(),
                tenant.read(session -> repository(session).findAll(wanted)).stream()
                        .map(this::id)
                        .toList());
        assertEquals(List.of(), tenant.read(session -> repository(session).findAll(List.of())));
    }

    @Test
    void ofSeveralThatWantOneNameOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Location> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> tenant.write(session -> {
                            Location own = location(thread % 2 == 0 ? "Rack" : "RACK");
                            insert(session, own);
                            return own;
                        })));
        assertEquals(
                winners,
                tenant.read(session -> list(session, ListQuery.FIRST_PAGE).items()));
    }

    private Location location(String name) {
        return new Location(
                new LocationId(samples.uuid()),
                name,
                samples.oneOf(List.of(LocationKind.values())),
                samples.maybe(samples::word),
                samples.chance(),
                Version.INITIAL);
    }

    private static LocationRepository repository(StoreSession session) {
        return session.repository(LocationRepository.class);
    }
}
