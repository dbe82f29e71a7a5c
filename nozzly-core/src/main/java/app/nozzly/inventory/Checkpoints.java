package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notes where the ledgers of a workshop end, so that {@link StockCheck} finds entries that were cut off together with the item's own end. Thread-safe.
 */
public final class Checkpoints {

    private static final List<SortKey> ORDER = List.of(new SortKey("number", false));

    private final Transactions transactions;
    private final Clock clock;

    public Checkpoints(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Notes the ends of all ledgers that have got longer since they were noted last. Looking for them keeps nobody from writing.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when somebody else does so at the same moment; nothing was noted twice then
     */
    public CheckpointNote make(OperationContext context) {
        Found found = transactions.read(context, Checkpoints::look);
        List<LedgerCheckpoint> chain = chain(found, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return transactions.write(context, session -> {
            chain.forEach(session.repository(CheckpointRepository.class)::append);
            return new CheckpointNote(chain.size(), found.longer().size());
        });
    }

    /** The last checkpoint, and what is not in any. */
    private record Found(Optional<LedgerCheckpoint> last, List<NotedEnd> longer) {}

    private static Found look(StoreSession session) {
        NotedEnds noted = NotedEnds.load(session);
        List<NotedEnd> longer = new ArrayList<>();
        SpoolRepository shelf = session.repository(SpoolRepository.class);
        StockMovementRepository ledger = session.repository(StockMovementRepository.class);
        each(shelf::list, spools -> ends(ledger, spools), noted, longer);
        ComponentRepository components = session.repository(ComponentRepository.class);
        ComponentMovementRepository counted = session.repository(ComponentMovementRepository.class);
        each(components::list, some -> places(counted, some), noted, longer);
        return new Found(noted.last(), longer);
    }

    private static <T> void each(
            Function<ListQuery, Page<T>> list,
            Function<List<T>, List<NotedEnd>> ends,
            NotedEnds noted,
            List<NotedEnd> longer) {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(ORDER);
        Optional<String> next;
        Page<T> page = list.apply(query);
        do {
            ends.apply(page.items()).stream()
                    .filter(end -> end.end().length() > 0)
                    .filter(end -> !noted.of(end.item()).equals(Optional.of(end.end())))
                    .forEach(longer::add);
            next = page.nextCursor();
            page = next.isPresent() ? list.apply(query.withCursor(next)) : page;
        } while (next.isPresent());
    }

    private static List<NotedEnd> ends(StockMovementRepository ledger, List<Spool> spools) {
        Map<SpoolId, LedgerEnd> ends =
                ledger.ends(spools.stream().map(Spool::id).toList());
        return spools.stream()
                .map(spool -> new NotedEnd(NotedEnd.of(spool.id()), ends.getOrDefault(spool.id(), LedgerEnd.NONE)))
                .toList();
    }

    private static List<NotedEnd> places(ComponentMovementRepository ledger, List<Component> components) {
        return ledger.stockOf(components.stream().map(Component::id).toList()).stream()
                .map(stock -> new NotedEnd(
                        NotedEnd.of(stock.component(), stock.location()), new LedgerEnd(stock.length(), stock.hash())))
                .toList();
    }

    private static List<LedgerCheckpoint> chain(Found found, Instant now) {
        List<LedgerCheckpoint> chain = new ArrayList<>();
        Optional<LedgerCheckpoint> last = found.last();
        for (int from = 0; from < found.longer().size(); from += LedgerCheckpoint.MOST_ENDS) {
            int to = Math.min(from + LedgerCheckpoint.MOST_ENDS, found.longer().size());
            LedgerCheckpoint next =
                    LedgerCheckpoint.after(last, now, found.longer().subList(from, to));
            chain.add(next);
            last = Optional.of(next);
        }
        return chain;
    }
}
