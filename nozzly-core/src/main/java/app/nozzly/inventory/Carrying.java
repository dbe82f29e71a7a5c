package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Version;
import java.util.Optional;

/** Spools that change their place or their reel. Used within one transaction; not thread-safe. */
final class Carrying {

    private static final String SPOOL = "spool";
    private static final String LOCATION = "location";
    private static final String ARROW = "→ ";

    private final StoreSession session;
    private final OperationContext context;
    private final Trail trail;
    private final Posting posting;
    private final NamedPlaces places;

    Carrying(StoreSession session, OperationContext context, Trail trail, Posting posting, NamedPlaces places) {
        this.session = session;
        this.context = context;
        this.trail = trail;
        this.posting = posting;
        this.places = places;
    }

    /** Brings a spool to a place and says so in its ledger, with an entry of no weight that names both places. */
    StockChange transfer(Spool spool, SpoolTransfer transfer) {
        Optional<String> from = spool.details().storageLocation();
        SpoolDetails details =
                places.placed(trail, session, spool.details().withStorageLocation(Optional.of(transfer.place())));
        String to = details.storageLocation().orElseThrow();
        if (from.filter(to::equals).isPresent()) {
            return new StockChange(spool, Optional.empty());
        }
        Spool moved = stored(spool, spool.with(spool.filament(), spool.initialWeight(), details, spool.active()));
        NewMovement movement = posting.draft(context, moved, MovementType.TRANSFER, Grams.ZERO)
                .because(Optional.of(from.map(name -> name + " ").orElse("") + ARROW + to))
                .madeFor(Optional.of(new Reference(LOCATION, to)));
        StockMovement entry = session.repository(StockMovementRepository.class).post(movement);
        return new StockChange(moved.after(entry), Optional.of(entry));
    }

    /** Winds filament onto another reel: the new spool keeps price and first weight of the old one, so that a gram of either costs what it cost. */
    SpoolParted split(Spool spool, SpoolSplit split) {
        // the part is on another reel: what the old one weighs says nothing of it
        SpoolDetails details =
                spool.details().withEmptySpoolWeight(split.emptySpoolWeight()).withReel(Optional.empty());
        Spool part = new Spool(
                posting.newSpool(),
                SpoolNumbers.next(session, split.code()),
                spool.filament(),
                spool.initialWeight(),
                Grams.ZERO,
                Grams.ZERO,
                split.place().isEmpty()
                        ? details
                        : places.placed(trail, session, details.withStorageLocation(split.place())),
                true,
                Version.INITIAL);
        NewMovement out = posting.draft(
                        context, spool, MovementType.SPLIT, split.weight().negated())
                .madeFor(Optional.of(new Reference(SPOOL, part.code())));
        StockChange rest = Posting.post(session, spool, out);
        session.repository(SpoolRepository.class).insert(part);
        NewMovement in = posting.draft(context, part, MovementType.SPLIT, split.weight())
                .madeFor(Optional.of(new Reference(SPOOL, spool.code())));
        Spool filled = Posting.post(session, part, in.named(out.id().paired())).spool();
        trail.created(SPOOL, filled.id(), filled.code(), filled);
        return new SpoolParted(rest, filled);
    }

    /**
     * What else goes back with an entry: the place of a spool that was carried, and the use of one that was wound from another. Both come again with the
     * reversal of such a reversal.
     */
    StockChange undone(StockMovement entry, StockChange back) {
        Deed deed = deed(entry);
        return switch (deed.movement().type()) {
            case TRANSFER -> new StockChange(carried(deed, back.spool()), back.movement());
            case SPLIT -> {
                Spool part = used(deed);
                yield part.id().equals(back.spool().id()) ? new StockChange(part, back.movement()) : back;
            }
            default -> back;
        };
    }

    /** What was done at first, and whether it is done again now or goes back. */
    private record Deed(NewMovement movement, boolean again) {}

    /** Below reversals of reversals. */
    private Deed deed(StockMovement entry) {
        NewMovement movement = entry.movement();
        boolean again = false;
        while (movement.reverses().isPresent()) {
            movement = movement(movement.reverses().get());
            again = !again;
        }
        return new Deed(movement, again);
    }

    private NewMovement movement(MovementId id) {
        return session.repository(StockMovementRepository.class)
                .find(id)
                .orElseThrow()
                .movement();
    }

    private Spool carried(Deed deed, Spool spool) {
        Optional<String> end = deed.movement().reference().map(Reference::id);
        Optional<String> beginning = beginning(deed.movement(), end.orElseThrow());
        return deed.again() ? carried(spool, beginning, end) : carried(spool, end, beginning);
    }

    private static Optional<String> beginning(NewMovement transfer, String end) {
        String words = transfer.reason().orElseThrow();
        return Optional.of(words.substring(0, words.length() - ARROW.length() - end.length())
                        .strip())
                .filter(name -> !name.isEmpty());
    }

    private Spool carried(Spool spool, Optional<String> from, Optional<String> to) {
        if (!spool.details().storageLocation().equals(from)) {
            throw NozzlyException.invalid(
                    Carrying.class,
                    "id",
                    "transfer.moved_on",
                    spool.code(),
                    spool.details().storageLocation().orElse("-"));
        }
        SpoolDetails details = places.placed(trail, session, spool.details().withStorageLocation(to));
        return stored(spool, spool.with(spool.filament(), spool.initialWeight(), details, spool.active()));
    }

    /** The new spool of a split: one that went back holds nothing and is no longer in use, one that is made again is. */
    private Spool used(Deed split) {
        NewMovement movement = split.movement();
        SpoolId part = movement.weightDelta().isPositive()
                ? movement.spool()
                : movement(movement.id().paired()).spool();
        Spool spool = References.spool(session, part.toString());
        boolean use = split.again() || spool.active() && !spool.physical().isZero();
        return spool.active() == use
                ? spool
                : stored(spool, spool.with(spool.filament(), spool.initialWeight(), spool.details(), use));
    }

    private Spool stored(Spool before, Spool after) {
        Spool stored = session.repository(SpoolRepository.class).update(after);
        trail.changed(SPOOL, stored.id(), stored.code(), before, stored);
        return stored;
    }
}
