package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.customfields.CustomValues;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spools and their ledger: every change of weight is a movement. Thread-safe. */
public final class Spools {

    private static final String SPOOL = "spool";
    private static final Grams USUAL_WEIGHT = Grams.of(1000);

    /** Most spools that are added at once. */
    public static final int MOST_EQUAL = 100;

    private static final List<SortKey> NEWEST = List.of(new SortKey("sequence", true));

    private final Transactions transactions;
    private final IdSource ids;
    private final Filaments filaments;
    private final Posting posting;
    private final Measuring measuring;
    private final Reversing reversing;
    private final NamedPlaces places;

    public Spools(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.filaments = new Filaments(transactions, ids);
        this.posting = new Posting(ids, clock);
        this.measuring = new Measuring(posting);
        this.reversing = new Reversing(posting);
        this.places = new NamedPlaces(ids);
    }

    /**
     * Adds a spool and posts what is on it.
     *
     * @throws NozzlyException {@code validation_failed}, or {@code already_exists} when the wanted number is taken
     */
    public Spool add(OperationContext context, NewSpool draft) {
        return transactions.write(
                context, session -> adding(session, context, draft, 1).get(0));
    }

    /**
     * Adds several equal spools with numbers in a row, all or none; a wanted number is that of the first.
     *
     * @param quantity 1 to {@link #MOST_EQUAL}
     * @throws NozzlyException as {@link #add}; {@code validation_failed} for another quantity
     */
    public List<Spool> addEqual(OperationContext context, NewSpool draft, int quantity) {
        if (quantity < 1 || quantity > MOST_EQUAL) {
            throw NozzlyException.invalid(Spools.class, "quantity", "spool.quantity", quantity, MOST_EQUAL);
        }
        return transactions.write(context, session -> adding(session, context, draft, quantity));
    }

    private List<Spool> adding(StoreSession session, OperationContext context, NewSpool draft, int quantity) {
        List<Spool> added = new ArrayList<>();
        transactions.trail(context, session).together(trail -> {
            List<Spool> empty = empty(trail, session, draft, quantity);
            session.repository(SpoolRepository.class).insertAll(empty);
            Grams remaining = draft.remainingWeight().orElse(empty.get(0).initialWeight());
            empty.forEach(spool -> added.add(fill(session, context, spool, remaining)));
            added.forEach(spool -> trail.created(SPOOL, spool.id(), spool.code(), spool));
        });
        return added;
    }

    /** The spools before anything is on them. */
    private List<Spool> empty(Trail trail, StoreSession session, NewSpool draft, int quantity) {
        Filament filament = filamentOf(trail, session, draft);
        Grams initial = draft.initialWeight().or(filament::netWeight).orElse(USUAL_WEIGHT);
        requirePossible(initial, draft.remainingWeight().orElse(initial));
        SpoolDetails details = places.placed(trail, session, taken(session, draft.details(), SpoolDetails.NONE));
        return SpoolNumbers.row(session, draft.code(), quantity).stream()
                .map(number -> new Spool(
                        new SpoolId(ids.next()),
                        number,
                        filament,
                        initial,
                        Grams.ZERO,
                        Grams.ZERO,
                        details,
                        true,
                        Version.INITIAL))
                .toList();
    }

    /**
     * One spool.
     *
     * @param reference its id, its number or its label code
     * @throws NozzlyException {@code not_found} when there is none
     */
    public Spool get(OperationContext context, String reference) {
        return transactions.read(context, session -> References.spool(session, reference));
    }

    public Page<Spool> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(SpoolRepository.class).list(query));
    }

    /** The spools that have one of these numbers, ordered by number; those that are not there are left out. */
    public List<Spool> numbered(OperationContext context, Collection<Long> numbers) {
        return transactions.read(
                context, session -> session.repository(SpoolRepository.class).withNumbers(numbers));
    }

    /** The spools that {@link #list} would show on all its pages, put together. */
    public List<SpoolGroup> groups(OperationContext context, SpoolGrouping by, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(SpoolRepository.class).groups(by, query));
    }

    /** What is in use of some filaments; those without an active spool are missing. */
    public Map<FilamentId, FilamentStock> stockOf(OperationContext context, Collection<FilamentId> filaments) {
        return transactions.read(
                context, session -> session.repository(SpoolRepository.class).stockOf(filaments));
    }

    /** Every spool, active or not, ordered by number: for exports. */
    public List<Spool> all(OperationContext context) {
        return transactions.read(
                context, session -> session.repository(SpoolRepository.class).all());
    }

    /**
     * Gives a spool new content; a changed remaining weight is posted as an adjustment.
     *
     * @throws NozzlyException {@code version_conflict} when it was changed since it was read
     */
    public Spool change(OperationContext context, String reference, SpoolChange change) {
        return transactions.write(context, session -> {
            Spool current = References.lockedSpool(session, reference);
            Spool base = current.withVersion(change.version().orElse(current.version()));
            Grams initial = change.initialWeight().orElse(current.initialWeight());
            Grams remaining = change.remainingWeight().orElse(current.remaining());
            requirePossible(current, initial, remaining);
            Trail trail = transactions.trail(context, session);
            Filament filament = change.filament()
                    .map(id -> References.filament(session, id.toString()))
                    .or(() -> change.described().map(described -> filaments.findOrInsert(trail, session, described)))
                    .orElse(current.filament());
            Spool stored = session.repository(SpoolRepository.class)
                    .update(base.with(
                            filament,
                            initial,
                            places.placed(trail, session, taken(session, change.details(), current.details())),
                            change.active()));
            trail.changed(SPOOL, stored.id(), stored.code(), current, stored);
            return adjust(session, context, stored, remaining.minus(current.remaining()));
        });
    }

    /** Takes a spool out of use; its ledger stays. Taking it out twice is harmless. */
    public Spool deactivate(OperationContext context, String reference, Optional<Version> version) {
        return transactions.write(context, session -> {
            Spool current = References.lockedSpool(session, reference);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            if (done) {
                return current;
            }
            Spool stored = session.repository(SpoolRepository.class)
                    .update(current.withVersion(read).deactivated());
            transactions.trail(context, session).changed(SPOOL, stored.id(), stored.code(), current, stored);
            return stored;
        });
    }

    /**
     * Notes the day a spool was dried last, or that nobody knows one. What else is known of it stays, whoever changes it meanwhile.
     *
     * @throws NozzlyException {@code validation_failed} for a day before 1970 or after 2200
     */
    public Spool dried(OperationContext context, String reference, Optional<LocalDate> day) {
        return transactions.write(context, session -> {
            Spool current = References.lockedSpool(session, reference);
            SpoolDetails details = current.details().withDriedAt(day);
            if (details.equals(current.details())) {
                return current;
            }
            Spool stored = session.repository(SpoolRepository.class)
                    .update(current.with(current.filament(), current.initialWeight(), details, current.active()));
            transactions.trail(context, session).changed(SPOOL, stored.id(), stored.code(), current, stored);
            return stored;
        });
    }

    /**
     * Posts filament drawn from a spool. A draw beyond what is free releases the newest allocations first. A draw beyond what the spool is thought to hold
     * (reels vary) is posted in full with a balancing {@link MovementType#FOUND} entry, so that nothing turns negative and the surprise is visible.
     */
    public StockChange use(OperationContext context, String reference, SpoolUse use) {
        posting.requirePast(use.occurredAt());
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, reference);
            return new Drawing(session, context, posting).draw(spool, use);
        });
    }

    /**
     * Posts what the scale says: net grams less what was thought to be there. A tare that is stated is remembered. Where less is there than was claimed, the
     * newest allocations are released.
     *
     * @throws NozzlyException {@code validation_failed} with the figures when no tare is known, or the gross weight is below it or beyond what the reel holds
     */
    public StockChange weigh(OperationContext context, String reference, SpoolWeighing weighing) {
        posting.requirePast(weighing.occurredAt());
        return transactions.write(context, session -> {
            Spool spool = Taring.remember(
                    transactions.trail(context, session),
                    session,
                    References.lockedSpool(session, reference),
                    weighing.tare());
            SpoolCount count = new SpoolCount(Measuring.net(spool, weighing), weighing.reason(), weighing.occurredAt());
            return measuring.count(session, context, spool, count, "gross_weight_g");
        });
    }

    /**
     * Posts what was found on a spool, without its reel.
     *
     * @throws NozzlyException {@code validation_failed} with the figures when that is more than the reel holds
     */
    public StockChange count(OperationContext context, String reference, SpoolCount count) {
        posting.requirePast(count.occurredAt());
        return transactions.write(
                context,
                session -> measuring.count(
                        session, context, References.lockedSpool(session, reference), count, "weight_g"));
    }

    /**
     * Corrects what the ledger says.
     *
     * @throws NozzlyException {@code insufficient_stock} when that would be less than nothing, {@code validation_failed} when more than the reel holds
     */
    public StockChange adjust(OperationContext context, String reference, SpoolAdjustment adjustment) {
        return transactions.write(
                context,
                session -> measuring.adjust(session, context, References.lockedSpool(session, reference), adjustment));
    }

    /**
     * Takes an entry of the ledger back by its exact opposite, with all that was posted together with it: what was found or released for a use, and the
     * whole of a conversion by the entry that leads it.
     *
     * @throws NozzlyException {@code not_found} when there is no such entry, {@code already_reversed} when it was taken back before, {@code
     *     insufficient_stock} when what it brought is gone, {@code validation_failed} for what was found for a use, which goes back with it, and for a transfer
     *     after which the spool was carried on
     */
    public StockChange reverse(OperationContext context, MovementId entry, Optional<String> reason) {
        return transactions.write(context, session -> {
            StockMovement original = reversing.entry(session, entry);
            return carrying(session, context).undone(original, reversing.reverse(session, context, original, reason));
        });
    }

    /**
     * Carries a spool to another place; its ledger says so. Carrying it to where it is changes nothing.
     *
     * @throws NozzlyException {@code not_found} when there is no such spool
     */
    public StockChange transfer(OperationContext context, String reference, SpoolTransfer transfer) {
        return transactions.write(
                context,
                session -> carrying(session, context).transfer(References.lockedSpool(session, reference), transfer));
    }

    /**
     * Winds filament from a spool onto another reel: a new spool of the same filament and lot, a gram of which costs what it cost. What is claimed stays.
     *
     * @throws NozzlyException {@code insufficient_stock} when less than that is free, {@code already_exists} when the wanted number is taken
     */
    public SpoolParted split(OperationContext context, String reference, SpoolSplit split) {
        return transactions.write(
                context,
                session -> carrying(session, context).split(References.lockedSpool(session, reference), split));
    }

    private Carrying carrying(StoreSession session, OperationContext context) {
        return new Carrying(session, context, transactions.trail(context, session), posting, places);
    }

    /** Those of these entries that were taken back. */
    public Set<MovementId> reversed(OperationContext context, Collection<MovementId> entries) {
        return transactions.read(
                context,
                session -> session.repository(StockMovementRepository.class).reversed(entries));
    }

    /** The ledger of one spool, newest first unless asked otherwise. */
    public Page<StockMovement> movements(OperationContext context, String reference, ListQuery query) {
        return transactions.read(context, session -> {
            Map<String, String> filters = new HashMap<>(query.filters());
            filters.put("spool", References.spool(session, reference).id().toString());
            ListQuery own = query.sort().isEmpty() ? query.withSort(NEWEST) : query;
            return session.repository(StockMovementRepository.class).list(own.withFilters(filters));
        });
    }

    /** With values of the workshop's own fields as these want them. */
    private static SpoolDetails taken(StoreSession session, SpoolDetails given, SpoolDetails present) {
        return given.withCustom(CustomValues.taken(session, FieldOwner.SPOOL, given.custom(), present.custom()));
    }

    private Filament filamentOf(Trail trail, StoreSession session, NewSpool draft) {
        if (draft.filament().isPresent()) {
            return References.filament(session, draft.filament().get().toString());
        }
        return draft.described()
                .map(description -> filaments.findOrInsert(trail, session, description))
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "filament_id", "spool.filament"));
    }

    /** What is promised is on the reel too. */
    private static void requirePossible(Spool current, Grams initial, Grams remaining) {
        requirePossible(initial, remaining);
        Grams most = initial.minus(current.allocated());
        boolean asItWas = initial.equals(current.initialWeight()) && remaining.equals(current.remaining());
        if (!asItWas && remaining.compareTo(most) > 0) {
            throw NozzlyException.invalid(
                    Spool.class, "remaining_weight_g", "spool.promised", remaining, current.allocated(), initial, most);
        }
    }

    private static void requirePossible(Grams initial, Grams remaining) {
        new Validation(Spool.class)
                .require(Spool.isReelWeight(initial), "initial_weight_g", "spool.weight", initial, Spool.HEAVIEST)
                .require(
                        !remaining.isNegative() || initial.equals(remaining),
                        "remaining_weight_g",
                        "negative",
                        remaining)
                .done();
        if (remaining.compareTo(initial) > 0) {
            throw NozzlyException.invalid(Spool.class, "remaining_weight_g", "spool.remaining", remaining, initial);
        }
    }

    private Spool fill(StoreSession session, OperationContext context, Spool empty, Grams remaining) {
        NewMovement purchase = posting.draft(context, empty, MovementType.PURCHASE, empty.initialWeight());
        NewMovement dated = purchase.at(Optional.of(bought(empty, purchase.occurredAt())));
        Spool full = Posting.post(session, empty, dated).spool();
        return adjust(session, context, full, remaining.minus(empty.initialWeight()));
    }

    private Spool adjust(StoreSession session, OperationContext context, Spool spool, Grams delta) {
        return Posting.post(session, spool, posting.draft(context, spool, MovementType.ADJUSTMENT, delta))
                .spool();
    }

    /** A spool was filled when it was bought, not when somebody wrote it down. */
    private static Instant bought(Spool spool, Instant now) {
        return spool.details()
                .purchaseDate()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(now::isAfter)
                .orElse(now);
    }
}
