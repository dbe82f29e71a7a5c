package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores spools, each with its filament and brand. Weights change only through {@link StockMovementRepository#post}. */
public interface SpoolRepository {

    /**
     * Searched text: brand, name, material type, colour, location and lot. Filters: {@code material_type}, {@code brand} (name), {@code is_active}
     * ({@code true} or {@code false}), {@code storage_location}, {@code filament_id}.
     */
    ListFields FIELDS = new ListFields(
            Set.of("number", "remaining_weight_g", "material_type", "brand", "color", "purchase_date"),
            Set.of("material_type", "brand", "is_active", "storage_location", "filament_id"),
            List.of(new SortKey("number", false)));

    /**
     * Inserts a spool with a balance of zero grams; its first movement brings the filament.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the number is taken
     */
    void insert(Spool spool);

    /**
     * Inserts many spools as {@link #insert} does; a store does so in a number of statements that grows far slower than theirs.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when a number is taken
     */
    default void insertAll(Collection<Spool> spools) {
        spools.forEach(this::insert);
    }

    /**
     * Writes everything but the weights that the ledger owns.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    Spool update(Spool spool);

    /**
     * Updates many spools as {@link #update} does; a store does so in a number of statements that grows far slower than theirs. Each must differ from what is stored.
     *
     * @return them as they are stored, in the same order
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version of one is not the stored one
     */
    default List<Spool> updateAll(List<Spool> spools) {
        return spools.stream().map(this::update).toList();
    }

    Optional<Spool> find(SpoolId id);

    Optional<Spool> findByNumber(long number);

    /**
     * One spool, which nobody else changes until the transaction ends: what is posted is reckoned from it. Several are locked by {@link #lock(Collection)},
     * so that two who want the same ones never wait for each other.
     */
    default Optional<Spool> lock(SpoolId id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /** The same by its number. */
    default Optional<Spool> lockByNumber(long number) {
        return findByNumber(number).flatMap(spool -> lock(spool.id()));
    }

    /** Those of these spools that exist, ordered by number; nobody else changes them until the transaction ends. */
    List<Spool> lock(Collection<SpoolId> ids);

    /** All spools, active or not, whose filament's type is one of these codes in any case of letters, ordered by number. */
    List<Spool> ofTypes(Set<String> materialTypes);

    /** Those of these spools that exist, ordered by number. */
    List<Spool> findAll(Collection<SpoolId> ids);

    /** Those in use that stand at a place, its name in any case of letters, ordered by number. */
    List<Spool> at(String location);

    /** How many in use stand at these places, by the names as they are given, in any case of letters; nothing for those with none. */
    Map<String, Long> countAt(Collection<String> locations);

    /** Takes all spools of a place, active or not, to another name, each one version on; gives how many. */
    int relocate(String from, String to);

    /** The spools that have one of these numbers, ordered by number. */
    List<Spool> withNumbers(Collection<Long> numbers);

    /** Every spool, active or not, ordered by number. */
    List<Spool> all();

    Page<Spool> list(ListQuery query);

    /** The spools that a list would show on all its pages, by number; at most so many. Page and order of the query do not matter. */
    List<SpoolId> matching(ListQuery query, int most);

    /**
     * The spools that a list would show on all its pages, put together: one statement, however many there are. Ordered by label, at most {@link SpoolGroup#MOST}.
     */
    List<SpoolGroup> groups(SpoolGrouping by, ListQuery query);

    /**
     * What is on the active spools, filament by filament, ordered by the filaments' numbers: one statement, however many spools. Filaments of one key come one by one.
     *
     * @param materialTypes only of these, in any case of letters; all when empty
     */
    List<KeyStock> stockByKey(Optional<Set<String>> materialTypes);

    /** What active spools with something on them are worth, by material type and currency of cost, in no order: one statement, however many spools. */
    List<ValuedStock> valued();

    /** What is in use of some filaments: one statement. Filaments without an active spool are missing. */
    Map<FilamentId, FilamentStock> stockOf(Collection<FilamentId> filaments);

    /** What is left on all active spools together. */
    Grams remainingOnActive();
}
