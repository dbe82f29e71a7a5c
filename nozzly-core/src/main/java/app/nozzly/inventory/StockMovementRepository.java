package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The append-only ledger of spools. */
public interface StockMovementRepository {

    /** Newest first by default. Filters: {@code spool} (its id) and {@code type}. */
    ListFields FIELDS =
            new ListFields(Set.of("sequence"), Set.of("spool", "type"), List.of(new SortKey("sequence", true)));

    /**
     * Appends a movement and moves the spool's balance by it, in one conditional statement: of two that race for the last grams one fails. An id that
     * was posted before changes nothing and gives the first entry.
     *
     * @throws app.nozzly.problem.NozzlyException {@code insufficient_stock} when the balance would fall below zero, {@code not_found} when there is
     *     no such spool
     */
    StockMovement post(NewMovement movement);

    /**
     * Waits for other writers of the workshop's ledger and keeps later ones waiting until the transaction ends. What is read of spools and movements after it is what
     * the next {@link #post} finds: call it before reading what a movement is reckoned from.
     */
    void lock();

    Optional<StockMovement> find(MovementId id);

    /** Those of these movements that a later one has taken back. */
    Set<MovementId> reversed(Collection<MovementId> ids);

    Page<StockMovement> list(ListQuery query);
}
