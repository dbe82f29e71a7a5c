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

/**
 * The append-only ledger of spools: a chain of entries for each. Writers of one spool wait for each other from its lock or first movement to their commit,
 * those of different spools do not.
 */
public interface StockMovementRepository {

    /** Latest written down first by default; {@code sequence} is the order within a spool. Filters: {@code spool} (its id) and {@code type}. */
    ListFields FIELDS = new ListFields(
            Set.of("sequence", "recorded_at"), Set.of("spool", "type"), List.of(new SortKey("recorded_at", true)));

    /**
     * Appends a movement to the ledger of its spool and moves the balance by it: of two that race for the last grams one fails. A movement that belongs to
     * an allocation moves that one's open grams and what is claimed of the spool the other way. An id that was posted before changes nothing and gives the
     * first entry. Who posts to several spools locks them first with {@link SpoolRepository#lock(Collection)}.
     *
     * @throws app.nozzly.problem.NozzlyException {@code insufficient_stock} when the balance would fall below zero, {@code not_found} when there is
     *     no such spool or allocation, {@code already_exists} when what it reverses was reversed before, {@code allocation_released} when the allocation holds
     *     less than is given back
     */
    StockMovement post(NewMovement movement);

    /**
     * Appends many movements, in their order, in few statements: all or none.
     *
     * @param movements with ids that were never posted before, none of which claims or gives back ({@link NewMovement#allocation()})
     * @throws app.nozzly.problem.NozzlyException as {@link #post}, {@code already_exists} also for an id that was posted before
     */
    List<StockMovement> postAll(List<NewMovement> movements);

    Optional<StockMovement> find(MovementId id);

    /** Those of these movements that exist, in no order. */
    List<StockMovement> findAll(Collection<MovementId> ids);

    /** Those of these movements that a later one has taken back. */
    Set<MovementId> reversed(Collection<MovementId> ids);

    Page<StockMovement> list(ListQuery query);

    /** Where the ledgers of these spools end, as the spools say; a spool that is not there is left out. */
    Map<SpoolId, LedgerEnd> ends(Collection<SpoolId> spools);

    /** All entries of these spools, spool by spool, those of one in their order. */
    List<StockMovement> entries(Collection<SpoolId> spools);

    /**
     * Entries of one spool in their order.
     *
     * @param after only those behind this place
     * @param most how many at most
     */
    List<StockMovement> entries(SpoolId spool, long after, int most);

    /** How many entries the ledgers of all spools have, as the spools say. */
    long count();

    /** What the entries of each spool come to, added up by the store from all of them, in no order; nothing of spools without entries. */
    List<LedgerSum> sums();

    /** What is still claimed by the entries that name these allocations, added up by the store; nothing of one that no entry names. */
    Map<MovementId, Grams> claimed(Collection<MovementId> allocations);

    /** Those of these ends of spools' ledgers at which there is an entry with just that place and fingerprint. */
    Set<NotedEnd> confirmed(Collection<NotedEnd> noted);
}
