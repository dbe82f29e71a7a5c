package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is claimed of spools, as their ledgers say: written by {@link StockMovementRepository#post} alone. */
public interface AllocationRepository {

    /** Newest first by default. Filters: {@code spool} (its id), {@code reference_kind}, {@code reference_id}, {@code open} ({@code true} or {@code false}). */
    ListFields FIELDS = new ListFields(
            Set.of("allocated_at"),
            Set.of("spool", "reference_kind", "reference_id", "open"),
            List.of(new SortKey("allocated_at", true)));

    Optional<Allocation> find(MovementId id);

    /** Those of these allocations that exist, ordered by id. */
    List<Allocation> findAll(Collection<MovementId> ids);

    /** What is still claimed of these spools, spool by spool, the newest of each first. */
    List<Allocation> openOn(Collection<SpoolId> spools);

    /** What is still claimed for a thing, ordered by id. */
    List<Allocation> openFor(Reference reference);

    Page<Allocation> list(ListQuery query);
}
