package app.nozzly.material;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores the material types of a workshop. */
public interface MaterialTypeRepository {

    /** Searched text: code and name. */
    ListFields FIELDS = new ListFields(Set.of("code", "name"), Set.of(), List.of(new SortKey("code", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the code is taken, in any case of letters */
    void insert(MaterialType type);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    MaterialType update(MaterialType type);

    /** By code in any case of letters. */
    Optional<MaterialType> find(String code);

    /** Those of these codes that are there, in any case of letters, in no particular order. */
    List<MaterialType> withCodes(Collection<String> codes);

    Page<MaterialType> list(ListQuery query);
}
