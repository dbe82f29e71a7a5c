package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores brands. */
public interface BrandRepository {

    /** Searched text: name. */
    ListFields FIELDS = new ListFields(Set.of("name", "number"), Set.of(), List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    void insert(Brand brand);

    /**
     * The same for many at once.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when one of the names is taken, in any case of letters
     */
    void insertAll(Collection<Brand> brands);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Brand update(Brand brand);

    Optional<Brand> find(BrandId id);

    Optional<Brand> findByNumber(long number);

    /** By name in any case of letters. */
    Optional<Brand> findByName(String name);

    /** Those of these names that are there, in any case of letters, ordered by number. */
    List<Brand> named(Collection<String> names);

    Page<Brand> list(ListQuery query);
}
