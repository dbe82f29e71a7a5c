package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** One run of a {@link LedgerCheck}. Not thread-safe, used once. */
final class LedgerAudit {

    private final Map<SpoolId, Grams> balances = new HashMap<>();
    private final Map<MovementId, NewMovement> seen = new HashMap<>();
    private final Set<MovementId> reversed = new HashSet<>();
    private final Set<SpoolId> broken = new HashSet<>();
    private final List<LedgerFault> faults = new ArrayList<>();
    private final LedgerProgress progress;
    private long total;
    private long lastSequence;
    private long movements;
    private long spools;

    LedgerAudit(LedgerProgress progress) {
        this.progress = progress;
    }

    /** Counts what there is to do. */
    void expect(StockMovementRepository ledger, SpoolRepository shelf) {
        ListQuery least = ListQuery.first(1);
        total = ledger.list(least).total() + shelf.list(least).total();
    }

    void entries(StockMovementRepository ledger) {
        each(ledger::list, new SortKey("sequence", false), this::entry);
    }

    void spools(SpoolRepository shelf) {
        each(shelf::list, new SortKey("number", false), this::spool);
    }

    LedgerReport report() {
        return new LedgerReport(spools, movements, faults);
    }

    private void entry(StockMovement entry) {
        NewMovement movement = entry.movement();
        Grams balance = balances.merge(movement.spool(), movement.weightDelta(), Grams::plus);
        movements++;
        if (entry.sequence() <= lastSequence) {
            fault(entry, "ledger.sequence", entry.sequence(), lastSequence);
        }
        lastSequence = entry.sequence();
        if (balance.isNegative()) {
            fault(entry, "ledger.negative", entry.sequence(), balance);
        }
        if (!balance.equals(entry.balanceAfter())) {
            fault(entry, "ledger.balance", entry.sequence(), entry.balanceAfter(), balance);
        }
        movement.reverses().ifPresent(original -> reversal(entry, original));
        seen.put(movement.id(), movement);
    }

    private void reversal(StockMovement entry, MovementId original) {
        boolean opposite = Optional.ofNullable(seen.get(original))
                .map(known -> known.spool().equals(entry.movement().spool())
                        && known.weightDelta().negated().equals(entry.movement().weightDelta()))
                .orElse(false);
        if (!opposite) {
            fault(entry, "ledger.reversal", entry.sequence(), original);
        }
        if (!reversed.add(original)) {
            fault(entry, "ledger.reversed_twice", entry.sequence(), original);
        }
    }

    private void spool(Spool spool) {
        spools++;
        Grams sum = balances.getOrDefault(spool.id(), Grams.ZERO);
        if (!sum.equals(spool.remaining()) && broken.add(spool.id())) {
            faults.add(new LedgerFault(
                    spool.id(),
                    OptionalLong.empty(),
                    Message.of(LedgerCheck.class, "ledger.spool", spool.code(), spool.remaining(), sum)));
        }
    }

    private void fault(StockMovement entry, String key, Object... figures) {
        SpoolId spool = entry.movement().spool();
        if (broken.add(spool)) {
            faults.add(new LedgerFault(
                    spool, OptionalLong.of(entry.sequence()), Message.of(LedgerCheck.class, key, figures)));
        }
    }

    private <T> void each(Function<ListQuery, Page<T>> list, SortKey order, Consumer<T> action) {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(List.of(order));
        Page<T> page = list.apply(query);
        page(page, action);
        while (page.nextCursor().isPresent()) {
            page = list.apply(query.withCursor(page.nextCursor()));
            page(page, action);
        }
    }

    private <T> void page(Page<T> page, Consumer<T> action) {
        page.items().forEach(action);
        progress.checked(movements + spools, total);
    }
}
