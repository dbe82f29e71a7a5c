package app.nozzly.inventory;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of a {@link LedgerCheck}, spool by spool: many short ledgers are read at once, a long one piece by piece. Not thread-safe, used once. */
final class LedgerAudit {

    /** How many entries are in memory at a time, about. */
    private static final int PIECE = 10_000;

    private static final List<SortKey> ORDER = List.of(new SortKey("number", false));

    private final SpoolRepository shelf;
    private final StockMovementRepository ledger;
    private final LedgerProgress progress;
    private final List<LedgerFault> faults = new ArrayList<>();
    private long total;
    private long movements;
    private long spools;

    LedgerAudit(StoreSession session, LedgerProgress progress) {
        this.shelf = session.repository(SpoolRepository.class);
        this.ledger = session.repository(StockMovementRepository.class);
        this.progress = progress;
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
        return new LedgerReport(spools, movements, faults);
    }

    private void check(List<Spool> page) {
        Map<SpoolId, LedgerEnd> ends =
                ledger.ends(page.stream().map(Spool::id).toList());
        List<Spool> together = new ArrayList<>();
        long length = 0;
        for (Spool spool : page) {
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

    private void checkLong(Spool spool, LedgerEnd end) {
        ChainCheck chain = new ChainCheck();
        List<StockMovement> piece = ledger.entries(spool.id(), 0, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(chain::entry);
            movements += piece.size();
            progress.checked(movements + spools, total);
            piece = ledger.entries(spool.id(), piece.get(piece.size() - 1).sequence(), PIECE);
        }
        end(spool, chain, end);
        progress.checked(movements + spools, total);
    }

    private void checkTogether(List<Spool> some, Map<SpoolId, LedgerEnd> ends) {
        Map<SpoolId, ChainCheck> chains = new HashMap<>();
        ledger.entries(some.stream().map(Spool::id).toList()).forEach(entry -> {
            chains.computeIfAbsent(entry.movement().spool(), any -> new ChainCheck())
                    .entry(entry);
            movements++;
        });
        some.forEach(spool -> end(
                spool,
                chains.getOrDefault(spool.id(), new ChainCheck()),
                ends.getOrDefault(spool.id(), LedgerEnd.NONE)));
        progress.checked(movements + spools, total);
    }

    private void end(Spool spool, ChainCheck chain, LedgerEnd end) {
        spools++;
        chain.first().or(() -> chain.disagreement(spool, end)).ifPresent(faults::add);
    }
}
