package app.nozzly.persistence.memory;

import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import java.util.Optional;
import java.util.stream.Stream;

/** The movements of a tenant by id, by spool and by what they take back, and what they claim. Immutable. */
final class Ledger {

    static final Ledger EMPTY = new Ledger(Tree.empty(), Tree.empty(), Tree.empty(), Claims.EMPTY);

    private final Tree<String, StockMovement> byId;
    private final Tree<String, Tree<Long, StockMovement>> bySpool;
    private final Tree<String, StockMovement> byReversed;
    private final Claims claims;

    private Ledger(
            Tree<String, StockMovement> byId,
            Tree<String, Tree<Long, StockMovement>> bySpool,
            Tree<String, StockMovement> byReversed,
            Claims claims) {
        this.byId = byId;
        this.bySpool = bySpool;
        this.byReversed = byReversed;
        this.claims = claims;
    }

    Optional<StockMovement> find(MovementId id) {
        return byId.get(id.toString());
    }

    LedgerEnd end(SpoolId spool) {
        Tree<Long, StockMovement> entries = of(spool);
        return entries.get((long) entries.size()).map(LedgerEnd::after).orElse(LedgerEnd.NONE);
    }

    Ledger with(StockMovement entry) {
        SpoolId spool = entry.movement().spool();
        return new Ledger(
                byId.with(entry.movement().id().toString(), entry),
                bySpool.with(spool.toString(), of(spool).with(entry.sequence(), entry)),
                entry.movement()
                        .reverses()
                        .map(id -> byReversed.with(id.toString(), entry))
                        .orElse(byReversed),
                claims.after(entry));
    }

    /** Whether a movement was taken back. */
    boolean isReversed(MovementId id) {
        return byReversed.get(id.toString()).isPresent();
    }

    /** What is claimed of the spools. */
    Claims claims() {
        return claims;
    }

    int size() {
        return byId.size();
    }

    /** All movements, in the order of their ids. */
    Stream<StockMovement> all() {
        return byId.values();
    }

    /** Those of one spool, in their order. */
    Tree<Long, StockMovement> of(SpoolId spool) {
        return of(spool.toString());
    }

    /** Those of one spool, in their order. */
    Tree<Long, StockMovement> of(String spool) {
        return bySpool.get(spool).orElseGet(Tree::empty);
    }
}
