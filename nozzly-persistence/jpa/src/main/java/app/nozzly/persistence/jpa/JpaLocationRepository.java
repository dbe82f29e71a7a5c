package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Locations by id and name. */
record JpaLocationRepository(JpaSession session) implements LocationRepository {

    private static final Listing<LocationRow> LISTING = new Listing<>(
            FIELDS,
            LocationRow.class,
            "l",
            "LocationRow l",
            new SortColumn<>("l.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("l.nameKey", row -> row.nameKey),
                    "kind", SortColumn.text("l.kind", row -> row.kind)),
            List.of("l.searchText"),
            Map.of("kind", Filter.constant("l.kind"), "is_active", Filter.flag("l.active")));

    @Override
    public void insert(Location location) {
        session.insert(row(location), subject(location));
    }

    @Override
    public Location update(Location location) {
        LocationRow row = row(location);
        row.version = location.version().number();
        session.update(row, row.id, subject(location));
        return location.withVersion(location.version().next());
    }

    @Override
    public Optional<Location> find(LocationId id) {
        return session.find(LocationRow.class, id.value()).map(JpaLocationRepository::location);
    }

    @Override
    public Optional<Location> findByName(String name) {
        return select("where l.nameKey = :value", Letters.folded(name.strip())).stream()
                .findFirst();
    }

    @Override
    public List<Location> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : select(
                        "where l.nameKey in (:value) order by l.id",
                        names.stream()
                                .map(name -> Letters.folded(name.strip()))
                                .distinct()
                                .toList());
    }

    @Override
    public List<Location> findAll(Collection<LocationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where l.id in (:value) order by l.id",
                        ids.stream().map(LocationId::value).distinct().toList());
    }

    @Override
    public Page<Location> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaLocationRepository::location);
    }

    private List<Location> select(String condition, Object value) {
        return session.select(LocationRow.class, LISTING.query() + condition, Map.of("value", value)).stream()
                .map(JpaLocationRepository::location)
                .toList();
    }

    private static LocationRow row(Location location) {
        LocationRow row = new LocationRow();
        row.id = location.id().value();
        row.name = location.name();
        row.nameKey = Letters.folded(location.name());
        row.kind = location.kind().name();
        row.notes = location.notes().orElse(null);
        row.active = location.active();
        row.searchText = Letters.searchText(Stream.of(Optional.of(location.name()), location.notes()));
        return row;
    }

    private static Location location(LocationRow row) {
        return new Location(
                new LocationId(row.id),
                row.name,
                LocationKind.valueOf(row.kind),
                Optional.ofNullable(row.notes),
                row.active,
                row.toVersion());
    }

    private static Subject subject(Location location) {
        return new Subject("location", location.id(), Map.of("name", location.name()));
    }
}
