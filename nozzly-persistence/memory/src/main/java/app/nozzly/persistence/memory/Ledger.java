package app.nozzly.persistence.memory;

import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import java.util.Optional;

/** The movements of a tenant by id, by sequence, by spool and by what they take back. Immutable. */
final class Ledger {

    static final Ledger EMPTY = new Ledger(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<String, StockMovement> byId;
    private final Tree<Long, StockMovement> bySequence;
    private final Tree<String, Tree<Long, StockMovement>> bySpool;
    private final Tree<String, StockMovement> byReversed;

    private Ledger(
            Tree<String, StockMovement> byId,
            Tree<Long, StockMovement> bySequence,
            Tree<String, Tree<Long, StockMovement>> bySpool,
            Tree<String, StockMovement> byReversed) {
        this.byId = byId;
        this.bySequence = bySequence;
        this.bySpool = bySpool;
        this.byReversed = byReversed;
    }

    Optional<StockMovement> find(MovementId id) {
        return byId.get(id.toString());
    }

    long nextSequence() {
        return bySequence.size() + 1L;
    }

    Ledger with(StockMovement movement) {
        SpoolId spool = movement.movement().spool();
        return new Ledger(
                byId.with(movement.movement().id().toString(), movement),
                bySequence.with(movement.sequence(), movement),
                bySpool.with(spool.toString(), of(spool.toString()).with(movement.sequence(), movement)),
                movement.movement()
                        .reverses()
                        .map(id -> byReversed.with(id.toString(), movement))
                        .orElse(byReversed));
    }

    /** Whether a movement was taken back. */
    boolean isReversed(MovementId id) {
        return byReversed.get(id.toString()).isPresent();
    }

    /** All movements in their order. */
    Tree<Long, StockMovement> all() {
        return bySequence;
    }

    /** Those of one spool, in their order. */
    Tree<Long, StockMovement> of(String spool) {
        return bySpool.get(spool).orElseGet(Tree::empty);
    }
}
