package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;

/** The append-only ledger of components, and how many of each are where. */
public interface ComponentMovementRepository {

    /** Newest first by default. Filters: {@code component} and {@code location} (their ids) and {@code type}. */
    ListFields FIELDS = new ListFields(
            Set.of("sequence"), Set.of("component", "location", "type"), List.of(new SortKey("sequence", true)));

    /**
     * Appends movements in their order and moves stock, totals and averages by them, all or none. The components must have been locked
     * ({@link ComponentRepository#lock}) and the movements be reckoned from what that gave; stock is locked by component and location, in the order of their ids.
     *
     * @throws app.nozzly.problem.NozzlyException {@code insufficient_stock} when a balance would fall below zero, {@code not_found} when there is no such component
     *     or location, {@code version_conflict} when a movement does not follow on the last of its component, {@code already_exists} when its id or what it
     *     reverses was posted before
     */
    List<ComponentMovement> post(List<NewComponentMovement> movements);

    Optional<ComponentMovement> find(MovementId id);

    /** Those of these movements that a later one has taken back. */
    Set<MovementId> reversed(Collection<MovementId> ids);

    Page<ComponentMovement> list(ListQuery query);

    /** Where these components are, also where none are left, ordered by component and location. */
    List<ComponentStock> stockOf(Collection<ComponentId> components);

    /** What is at a location, ordered by component; nothing of which none are left. */
    List<ComponentStock> stockAt(LocationId location);

    /** Of how many components there is something at these locations; none for those with nothing. */
    Map<LocationId, Long> countAt(Collection<LocationId> locations);

    /**
     * Entries of all ledgers, those of one component together and in their order: for whoever reads all of them.
     *
     * @param last the entry after which to go on; empty to begin
     * @param most how many at most
     */
    List<ComponentMovement> after(Optional<ComponentMovement> last, int most);

    /** What the entries of each component at each place come to, added up by the store from all of them, in no order. */
    List<ComponentSum> sums();

    /** The average cost that the entry of the greatest place of each component left; nothing of one without entries, or at no known cost. */
    Map<ComponentId, BigMoney> averages();

    /** Those of these ends of components' ledgers at which there is an entry with just that place and fingerprint. */
    Set<NotedEnd> confirmed(Collection<NotedEnd> noted);
}
