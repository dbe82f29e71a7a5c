package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of a {@link LedgerCheck}, spool by spool: many short ledgers are read at once, a long one piece by piece. Not thread-safe, used once. */
final class LedgerAudit {

    /** How many entries are in memory at a time, about. */
    private static final int PIECE = 10_000;

    private static final List<SortKey> ORDER = List.of(new SortKey("number", false));

    private final SpoolRepository shelf;
    private final StockMovementRepository ledger;
    private final AllocationRepository allocations;
    private final LedgerProgress progress;
    private final NotedEnds noted;
    private final Set<SpoolId> missing;
    private final List<LedgerFault> faults = new ArrayList<>();
    private long total;
    private long movements;
    private long spools;

    LedgerAudit(StoreSession session, NotedEnds noted, LedgerProgress progress) {
        this.shelf = session.repository(SpoolRepository.class);
        this.ledger = session.repository(StockMovementRepository.class);
        this.allocations = session.repository(AllocationRepository.class);
        this.progress = progress;
        this.noted = noted;
        this.missing = noted.spools();
    }

    LedgerReport run() {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(ORDER);
        Page<Spool> page = shelf.list(query);
        total = page.total() + ledger.count();
        check(page.items());
        while (page.nextCursor().isPresent()) {
            page = shelf.list(query.withCursor(page.nextCursor()));
            check(page.items());
        }
        missing.forEach(spool -> faults.add(new LedgerFault(
                spool,
                spool.toString(),
                OptionalLong.empty(),
                Message.of(LedgerCheck.class, "ledger.missing", spool))));
        return new LedgerReport(spools, movements, faults);
    }

    private void check(List<Spool> page) {
        Map<SpoolId, LedgerEnd> ends = ledger.ends(page.stream().map(Spool::id).toList());
        List<Spool> together = new ArrayList<>();
        long length = 0;
        for (Spool spool : page) {
            missing.remove(spool.id());
            LedgerEnd end = ends.getOrDefault(spool.id(), LedgerEnd.NONE);
            if (end.length() > PIECE) {
                checkLong(spool, end);
                continue;
            }
            together.add(spool);
            length += end.length();
            if (length > PIECE) {
                checkTogether(together, ends);
                together.clear();
                length = 0;
            }
        }
        checkTogether(together, ends);
    }

    private ChainCheck chain(Spool spool) {
        return new ChainCheck(spool, noted.of(NotedEnd.of(spool.id())));
    }

    private void checkLong(Spool spool, LedgerEnd end) {
        ChainCheck chain = chain(spool);
        List<StockMovement> piece = ledger.entries(spool.id(), 0, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(chain::entry);
            movements += piece.size();
            progress.checked(movements + spools, total);
            piece = ledger.entries(spool.id(), piece.get(piece.size() - 1).sequence(), PIECE);
        }
        end(chain, end, allocations.openOn(List.of(spool.id())));
        progress.checked(movements + spools, total);
    }

    private void checkTogether(List<Spool> some, Map<SpoolId, LedgerEnd> ends) {
        Map<SpoolId, ChainCheck> chains = new LinkedHashMap<>();
        some.forEach(spool -> chains.put(spool.id(), chain(spool)));
        ledger.entries(chains.keySet()).forEach(entry -> {
            chains.get(entry.movement().spool()).entry(entry);
            movements++;
        });
        Map<SpoolId, List<Allocation>> open =
                allocations.openOn(chains.keySet()).stream().collect(Collectors.groupingBy(Allocation::spool));
        chains.forEach((spool, chain) ->
                end(chain, ends.getOrDefault(spool, LedgerEnd.NONE), open.getOrDefault(spool, List.of())));
        progress.checked(movements + spools, total);
    }

    private void end(ChainCheck chain, LedgerEnd end, List<Allocation> open) {
        spools++;
        chain.first().or(() -> chain.disagreement(end, open)).ifPresent(faults::add);
    }
}
