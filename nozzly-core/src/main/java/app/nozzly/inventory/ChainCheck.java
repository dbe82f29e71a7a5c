package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is checked of one spool's ledger, entry by entry. Keeps the first fault only: all that follows from it would be named again. Not thread-safe. */
final class ChainCheck {

    private final Spool spool;
    private final Optional<LedgerEnd> noted;
    private final Map<MovementId, NewMovement> seen = new HashMap<>();
    private final Set<MovementId> reversed = new HashSet<>();
    private LedgerEnd end = LedgerEnd.NONE;
    private final Map<MovementId, Grams> claims = new HashMap<>();
    private Grams balance = Grams.ZERO;
    private Grams allocated = Grams.ZERO;
    private Optional<LedgerFault> first = Optional.empty();

    /** @param noted where the ledger ended when that was noted last */
    ChainCheck(Spool spool, Optional<LedgerEnd> noted) {
        this.spool = spool;
        this.noted = noted;
    }

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
        movement.allocation().ifPresent(claim -> claim(entry, claim));
        if (!end.next(movement, entry.balanceAfter()).hash().equals(entry.hash())) {
            fault(entry, "ledger.hash", entry.sequence());
        }
        end = LedgerEnd.after(entry);
        if (noted.filter(then -> then.length() == entry.sequence() && !then.equals(end))
                .isPresent()) {
            fault(entry, "ledger.noted", entry.sequence());
        }
        seen.put(movement.id(), movement);
    }

    private void reversal(StockMovement entry, MovementId original) {
        boolean opposite = Optional.ofNullable(seen.get(original))
                .filter(known ->
                        known.weightDelta().negated().equals(entry.movement().weightDelta()))
                .map(known -> known.allocation().equals(entry.movement().allocation()))
                .orElse(false);
        if (!opposite) {
            fault(entry, "ledger.reversal", entry.sequence(), original);
        }
        if (!reversed.add(original)) {
            fault(entry, "ledger.reversed_twice", entry.sequence(), original);
        }
    }

    /** The balance of an allocation is the sum of the entries that name it, and never negative. */
    private void claim(StockMovement entry, MovementId claim) {
        NewMovement movement = entry.movement();
        boolean begun = movement.allocates() != claims.containsKey(claim);
        Grams left = claims.getOrDefault(claim, Grams.ZERO).plus(movement.allocatedDelta());
        if (!begun || left.isNegative()) {
            fault(entry, "ledger.allocation", entry.sequence(), claim);
        }
        claims.put(claim, left);
        allocated = allocated.plus(movement.allocatedDelta());
    }

    /**
     * What the spool says of its ledger and the ledger does not.
     *
     * @param open what is kept of the claims on it that are not given back
     */
    Optional<LedgerFault> disagreement(LedgerEnd said, Collection<Allocation> open) {
        if (!balance.equals(spool.remaining())) {
            return Optional.of(fault("ledger.spool", spool.code(), spool.remaining(), balance));
        }
        if (!allocated.equals(spool.allocated())) {
            return Optional.of(fault("ledger.allocated", spool.code(), spool.allocated(), allocated));
        }
        if (!agree(open)) {
            return Optional.of(fault("ledger.allocations", spool.code()));
        }
        if (!said.equals(end)) {
            return Optional.of(fault("ledger.end", spool.code(), said.length(), end.length()));
        }
        return noted.filter(then -> then.length() > end.length())
                .map(then -> fault("ledger.cut", spool.code(), then.length(), end.length()));
    }

    private boolean agree(Collection<Allocation> open) {
        claims.values().removeIf(Grams::isZero);
        return open.size() == claims.size()
                && open.stream().allMatch(claim -> claim.open().equals(claims.get(claim.id())));
    }

    private LedgerFault fault(String key, Object... figures) {
        return new LedgerFault(
                spool.id(), spool.code(), OptionalLong.empty(), Message.of(LedgerCheck.class, key, figures));
    }

    private void fault(StockMovement entry, String key, Object... figures) {
        first = first.or(() -> Optional.of(new LedgerFault(
                spool.id(),
                spool.code(),
                OptionalLong.of(entry.sequence()),
                Message.of(LedgerCheck.class, key, figures))));
    }
}
