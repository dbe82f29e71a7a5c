package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is checked of one spool's ledger, entry by entry. Keeps the first fault only: all that follows from it would be named again. Not thread-safe. */
final class ChainCheck {

    private final Map<MovementId, NewMovement> seen = new HashMap<>();
    private final Set<MovementId> reversed = new HashSet<>();
    private LedgerEnd end = LedgerEnd.NONE;
    private Grams balance = Grams.ZERO;
    private Optional<LedgerFault> first = Optional.empty();

    Optional<LedgerFault> first() {
        return first;
    }

    void entry(StockMovement entry) {
        NewMovement movement = entry.movement();
        balance = balance.plus(movement.weightDelta());
        if (entry.sequence() != end.length() + 1) {
            fault(entry, "ledger.sequence", entry.sequence(), end.length());
        }
        if (balance.isNegative()) {
            fault(entry, "ledger.negative", entry.sequence(), balance);
        }
        if (!balance.equals(entry.balanceAfter())) {
            fault(entry, "ledger.balance", entry.sequence(), entry.balanceAfter(), balance);
        }
        movement.reverses().ifPresent(original -> reversal(entry, original));
        if (!end.next(movement, entry.balanceAfter()).hash().equals(entry.hash())) {
            fault(entry, "ledger.hash", entry.sequence());
        }
        end = LedgerEnd.after(entry);
        seen.put(movement.id(), movement);
    }

    private void reversal(StockMovement entry, MovementId original) {
        boolean opposite = Optional.ofNullable(seen.get(original))
                .map(known -> known.weightDelta()
                        .negated()
                        .equals(entry.movement().weightDelta()))
                .orElse(false);
        if (!opposite) {
            fault(entry, "ledger.reversal", entry.sequence(), original);
        }
        if (!reversed.add(original)) {
            fault(entry, "ledger.reversed_twice", entry.sequence(), original);
        }
    }

    /** What the spool says of its ledger and the ledger does not. */
    Optional<LedgerFault> disagreement(Spool spool, LedgerEnd said) {
        if (!balance.equals(spool.remaining())) {
            return Optional.of(fault(spool, "ledger.spool", spool.code(), spool.remaining(), balance));
        }
        return said.equals(end)
                ? Optional.empty()
                : Optional.of(fault(spool, "ledger.end", spool.code(), said.length(), end.length()));
    }

    private static LedgerFault fault(Spool spool, String key, Object... figures) {
        return new LedgerFault(spool.id(), OptionalLong.empty(), Message.of(LedgerCheck.class, key, figures));
    }

    private void fault(StockMovement entry, String key, Object... figures) {
        first = first.or(() -> Optional.of(new LedgerFault(
                entry.movement().spool(),
                OptionalLong.of(entry.sequence()),
                Message.of(LedgerCheck.class, key, figures))));
    }
}
