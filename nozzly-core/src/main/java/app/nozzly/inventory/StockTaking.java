package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Counting and weighing what stands somewhere: all of it is posted at once and can be taken back at once. Thread-safe. */
public final class StockTaking {

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final SheetReading sheets = new SheetReading();
    private final FindingPosts posts;
    private final FindingReversals reversals;

    public StockTaking(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        Posting posting = new Posting(ids, clock);
        ComponentPosting components = new ComponentPosting(ids, clock);
        this.posts = new FindingPosts(new Measuring(posting), components);
        this.reversals = new FindingReversals(new Reversing(posting), new ComponentReversing(components));
    }

    /**
     * What should be there.
     *
     * @param place id of a location; the whole workshop when empty
     * @param start from {@link StockSheet#next()}; empty for the beginning
     * @throws NozzlyException {@code not_found} when there is no such location
     */
    public StockSheet sheet(OperationContext context, Optional<String> place, Optional<String> start) {
        return transactions.read(context, session -> sheets.read(session, place, start));
    }

    /**
     * What {@link #post} would do with these findings now. Changes nothing.
     *
     * @throws NozzlyException {@code validation_failed} with every figure that cannot be, {@code not_found} when a thing is not there
     */
    public StockTakeReport.Preview preview(OperationContext context, StockFindings findings) {
        return transactions.read(context, session -> {
            List<StockTakeLine> lines = posts.preview(session, findings);
            return new StockTakeReport.Preview(lines, tally(lines), SheetReading.things(session, lines));
        });
    }

    /**
     * Posts all findings, or none of them.
     *
     * @throws NozzlyException {@code validation_failed} with every figure that cannot be, {@code not_found} when a thing is not there
     */
    public StockTakeReport post(OperationContext context, StockFindings findings) {
        return transactions.write(context, session -> {
            long number = session.repository(CounterRepository.class).next(StockTake.KIND);
            Optional<String> place =
                    findings.place().map(id -> References.location(session, id).name());
            Trail trail = transactions.trail(context, session);
            List<StockTakeLine> lines = posts.post(session, new FindingPosts.Posted(context, trail, number), findings);
            StockTake take = new StockTake(
                    new StockTakeId(ids.next()),
                    number,
                    place,
                    findings.note(),
                    tally(lines),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    context.actor(),
                    Optional.empty(),
                    Version.INITIAL);
            session.repository(StockTakeRepository.class).insert(take, lines);
            trail.created(StockTake.KIND, take.id(), take.code(), take);
            return report(session, take);
        });
    }

    /**
     * Takes a whole round back: every entry that it made and that was not taken back before.
     *
     * @throws NozzlyException {@code already_reversed} when it was taken back before, {@code insufficient_stock} when what was found has been used since
     */
    public StockTakeReport undo(OperationContext context, String reference) {
        return transactions.write(context, session -> {
            StockTake present = find(session, reference);
            if (present.isUndone()) {
                throw new NozzlyException(
                        InventoryError.ALREADY_REVERSED,
                        Message.of(StockTaking.class, "stock_take.undone", present.code()));
            }
            reversals.reverse(
                    session,
                    context,
                    session.repository(StockTakeRepository.class).lines(present.id()));
            StockTake undone = present.undone(clock.instant().truncatedTo(ChronoUnit.MICROS));
            StockTake stored = session.repository(StockTakeRepository.class).update(undone);
            transactions.trail(context, session).changed(StockTake.KIND, stored.id(), stored.code(), present, stored);
            return report(session, stored);
        });
    }

    /**
     * One round with what was found.
     *
     * @param reference its id, its number or its code
     * @throws NozzlyException {@code not_found} when there is none
     */
    public StockTakeReport get(OperationContext context, String reference) {
        return transactions.read(context, session -> report(session, find(session, reference)));
    }

    public Page<StockTake> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context,
                session -> session.repository(StockTakeRepository.class).list(query));
    }

    private static StockTakeReport report(StoreSession session, StockTake take) {
        List<StockTakeLine> lines =
                session.repository(StockTakeRepository.class).lines(take.id());
        return new StockTakeReport(take, lines, SheetReading.things(session, lines));
    }

    private static StockTake.Tally tally(List<StockTakeLine> lines) {
        int differing = (int) lines.stream().filter(StockTakeLine::differs).count();
        return new StockTake.Tally(lines.size(), differing, StockWorth.sum(lines));
    }

    private static StockTake find(StoreSession session, String reference) {
        StockTakeRepository takes = session.repository(StockTakeRepository.class);
        return References.id(reference)
                .map(id -> takes.find(new StockTakeId(id)))
                .orElseGet(() -> References.stockTakeNumber(reference).flatMap(takes::findByNumber))
                .orElseThrow(() -> NozzlyException.notFound("stock take", reference));
    }
}
