package app.nozzly.inventory;

import app.nozzly.material.MaterialKey;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores filaments, each with its brand. */
public interface FilamentRepository {

    /** Searched text: brand, name, material type and name of the colour. Filters: {@code material_type}, {@code brand} (name). */
    ListFields FIELDS = new ListFields(
            Set.of("number", "name", "material_type", "brand"),
            Set.of("material_type", "brand"),
            List.of(new SortKey("number", false)));

    void insert(Filament filament);

    /** The same for many at once. */
    void insertAll(Collection<Filament> filaments);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Filament update(Filament filament);

    Optional<Filament> find(FilamentId id);

    Optional<Filament> findByNumber(long number);

    /** Those of these that are there, ordered by number. */
    List<Filament> findAll(Collection<FilamentId> ids);

    /** All filaments whose type is one of these codes, in any case of letters, ordered by number. */
    List<Filament> ofTypes(Set<String> materialTypes);

    /** The first filament, by number, with exactly this full key and name. */
    Optional<Filament> findSame(MaterialKey fullKey, String name);

    Page<Filament> list(ListQuery query);
}
