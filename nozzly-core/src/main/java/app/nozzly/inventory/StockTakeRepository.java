package app.nozzly.inventory;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores rounds of counting and weighing. What they found never changes. */
public interface StockTakeRepository {

    /** Latest first by default. Nothing is searched. */
    ListFields FIELDS = new ListFields(Set.of("number"), Set.of(), List.of(new SortKey("number", true)));

    /**
     * Inserts a round with its lines.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the number is taken, {@code not_found} when a line's thing is not there
     */
    void insert(StockTake take, List<StockTakeLine> lines);

    /**
     * Writes when it was undone, and nothing else.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    StockTake update(StockTake take);

    Optional<StockTake> find(StockTakeId id);

    Optional<StockTake> findByNumber(long number);

    /** What was found, in the order in which it was given. */
    List<StockTakeLine> lines(StockTakeId id);

    Page<StockTake> list(ListQuery query);
}
