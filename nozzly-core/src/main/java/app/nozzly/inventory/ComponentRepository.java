package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores components. Quantities and average costs change only through {@link ComponentMovementRepository#post}. */
public interface ComponentRepository {

    /**
     * Searched text: name, part number and notes. Filters: {@code kind}, {@code is_active}, {@code below_minimum} ({@code true} or {@code false}),
     * {@code location_id} (of which something is there), {@code supplier_id}.
     */
    ListFields FIELDS = new ListFields(
            Set.of("number", "name", "kind", "quantity"),
            Set.of("kind", "is_active", "below_minimum", "location_id", "supplier_id"),
            List.of(new SortKey("name", false)));

    /**
     * Inserts a component of which there is nothing, whatever it says of quantity, cost and entries.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the number is taken, {@code not_found} when there is no such supplier
     */
    void insert(Component component);

    /**
     * Writes everything but what the ledger owns.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    Component update(Component component);

    Optional<Component> find(ComponentId id);

    Optional<Component> findByNumber(long number);

    /** Those of these components that exist, ordered by number. */
    List<Component> findAll(Collection<ComponentId> ids);

    /**
     * The same, ordered by id; nobody else changes or moves them until the transaction ends. Whoever locks several locks them in one call, so that no two
     * transactions wait for each other.
     */
    List<Component> lock(Collection<ComponentId> ids);

    /** All that are in use, by number. */
    List<Component> inUse();

    Page<Component> list(ListQuery query);

    /** What active components of which something is there are worth, by kind and currency of cost, in no order: one statement, however many there are. */
    List<ValuedStock> valued();
}
