package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores locations. */
public interface LocationRepository {

    /** Searched text: name and notes. Filters: {@code kind} and {@code is_active}. */
    ListFields FIELDS =
            new ListFields(Set.of("name", "kind"), Set.of("kind", "is_active"), List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    void insert(Location location);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Location update(Location location);

    Optional<Location> find(LocationId id);

    /** By name in any case of letters. */
    Optional<Location> findByName(String name);

    /** Those of these names that are there, in any case of letters, ordered by id: one statement. */
    List<Location> named(Collection<String> names);

    /** Those of these locations that exist, ordered by id. */
    List<Location> findAll(Collection<LocationId> ids);

    Page<Location> list(ListQuery query);
}
