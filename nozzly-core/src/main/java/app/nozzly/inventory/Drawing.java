package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one command takes from locked spools. Where a spool holds less than was thought, the newest allocations give way first; where more was drawn than it can
 * have held, the surprise is posted as found. Not thread-safe, used within one transaction.
 */
final class Drawing {

    private final StoreSession session;
    private final OperationContext context;
    private final Posting posting;
    private Optional<EntryGroup> names = Optional.empty();

    Drawing(StoreSession session, OperationContext context, Posting posting) {
        this.session = session;
        this.context = context;
        this.posting = posting;
    }

    /** The entry by which all that was posted goes back: the first that was named. */
    Optional<MovementId> leader() {
        return names.map(EntryGroup::leader);
    }

    /** Posts filament drawn from a spool in full. */
    StockChange draw(Spool spool, SpoolUse use) {
        NewMovement drawn = posting.draft(
                        context, spool, use.type(), use.weight().negated())
                .because(use.reason())
                .madeFor(use.reference())
                .at(use.occurredAt());
        return take(spool, drawn);
    }

    /** Posts a movement that may take more than is free. */
    StockChange take(Spool spool, NewMovement asked) {
        NewMovement movement = named(asked);
        Freed freed = free(spool, movement.weightDelta().negated());
        Spool balanced = balanced(freed.spool(), movement);
        return Posting.post(session, balanced, movement).releasing(freed.released());
    }

    /** Gives grams of an allocation back to its spool. */
    AllocationRelease release(Spool spool, Allocation allocation, Grams weight) {
        NewMovement back = named(posting.draft(context, spool, MovementType.ALLOCATION, weight)
                .madeFor(Optional.of(allocation.reference()))
                .claiming(Optional.of(allocation.id())));
        StockMovement entry = session.repository(StockMovementRepository.class).post(back);
        return new AllocationRelease(allocation.after(back), weight, entry);
    }

    /** Releases the newest allocations of a spool until so much is free, as far as they reach. */
    private Freed free(Spool spool, Grams needed) {
        Grams missing = needed.minus(spool.remaining());
        if (!missing.isPositive() || spool.allocated().isZero()) {
            return new Freed(spool, List.of());
        }
        Spool freed = spool;
        List<AllocationRelease> released = new ArrayList<>();
        for (Allocation newest : session.repository(AllocationRepository.class).openOn(List.of(spool.id()))) {
            if (missing.isPositive()) {
                Grams weight = missing.compareTo(newest.open()) < 0 ? missing : newest.open();
                AllocationRelease release = release(freed, newest, weight);
                released.add(release);
                freed = freed.after(release.movement());
                missing = missing.minus(weight);
            }
        }
        return new Freed(freed, released);
    }

    private Spool balanced(Spool spool, NewMovement drawn) {
        Grams beyond = drawn.weightDelta().negated().minus(spool.remaining());
        if (!beyond.isPositive()) {
            return spool;
        }
        NewMovement found = posting.draft(context, spool, MovementType.FOUND, beyond);
        return Posting.post(session, spool, found.named(drawn.id().balancing())).spool();
    }

    private NewMovement named(NewMovement movement) {
        EntryGroup group = names.orElseGet(() -> new EntryGroup(movement.id()));
        names = Optional.of(group);
        return movement.named(group.next());
    }

    /** A spool after something was released from it. */
    private record Freed(Spool spool, List<AllocationRelease> released) {}
}
