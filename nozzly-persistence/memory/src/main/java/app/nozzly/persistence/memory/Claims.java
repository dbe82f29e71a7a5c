package app.nozzly.persistence.memory;

import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;
import java.util.stream.Stream;

/** The allocations of a tenant by id, and the open ones by spool. Immutable. */
final class Claims {

    static final Claims EMPTY = new Claims(Tree.empty(), Tree.empty());

    private final Tree<String, Allocation> byId;
    private final Tree<String, Tree<Long, Allocation>> openBySpool;

    private Claims(Tree<String, Allocation> byId, Tree<String, Tree<Long, Allocation>> openBySpool) {
        this.byId = byId;
        this.openBySpool = openBySpool;
    }

    Optional<Allocation> find(MovementId id) {
        return byId.get(id.toString());
    }

    /** All of them, in the order of their ids. */
    Stream<Allocation> all() {
        return byId.values();
    }

    /** What is still claimed of a spool, the newest first. */
    Stream<Allocation> openOn(SpoolId spool) {
        return openBySpool.get(spool.toString()).orElseGet(Tree::empty).stream(true, Optional.empty());
    }

    /**
     * After an entry of the ledger.
     *
     * @throws NozzlyException when no allocation can become what it says
     */
    Claims after(StockMovement entry) {
        NewMovement movement = entry.movement();
        return movement.allocation().map(id -> with(changed(entry, id))).orElse(this);
    }

    private Allocation changed(StockMovement entry, MovementId id) {
        return entry.movement().allocates()
                ? Allocation.begunBy(entry)
                : find(id).orElseThrow(() -> NozzlyException.notFound("allocation", id))
                        .after(entry.movement());
    }

    private Claims with(Allocation claim) {
        String spool = claim.spool().toString();
        Tree<Long, Allocation> open = openBySpool.get(spool).orElseGet(Tree::empty);
        Tree<Long, Allocation> next =
                claim.isOpen() ? open.with(claim.sequence(), claim) : open.without(claim.sequence());
        return new Claims(byId.with(claim.id().toString(), claim), openBySpool.with(spool, next));
    }
}
