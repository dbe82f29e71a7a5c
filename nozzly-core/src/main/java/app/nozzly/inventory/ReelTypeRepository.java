package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores the types of reels. */
public interface ReelTypeRepository {

    /** Searched text: name, brand and notes. Filters: {@code material} and {@code is_active}. */
    ListFields FIELDS = new ListFields(
            Set.of("name", "material", "empty_weight_g"),
            Set.of("material", "is_active"),
            List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    void insert(ReelType type);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    ReelType update(ReelType type);

    Optional<ReelType> find(ReelTypeId id);

    /** Those that have one of these names, in any case of letters, ordered by id; one statement, however many. */
    List<ReelType> named(Collection<String> names);

    /** Those of these that are there, ordered by id; one statement, however many. */
    List<ReelType> withIds(Collection<ReelTypeId> ids);

    Page<ReelType> list(ListQuery query);
}
