package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spools and their ledger: every change of weight is a movement. Thread-safe. */
public final class Spools {

    private static final String SPOOL = "spool";
    private static final Grams USUAL_WEIGHT = Grams.of(1000);

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final Filaments filaments;

    public Spools(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.filaments = new Filaments(transactions, ids);
    }

    /**
     * Adds a spool and posts what is on it.
     *
     * @throws NozzlyException {@code validation_failed}, or {@code already_exists} when the wanted number is taken
     */
    public Spool add(OperationContext context, NewSpool draft) {
        return transactions.write(context, session -> {
            Trail trail = transactions.trail(context, session);
            Filament filament = filamentOf(trail, session, draft);
            Grams initial = draft.initialWeight().or(filament::netWeight).orElse(USUAL_WEIGHT);
            Grams remaining = draft.remainingWeight().orElse(initial);
            requirePossible(initial, remaining);
            Spool spool = new Spool(
                    new SpoolId(ids.next()),
                    numberFor(session, draft.code()),
                    filament,
                    initial,
                    Grams.ZERO,
                    Grams.ZERO,
                    draft.details(),
                    true,
                    Version.INITIAL);
            session.repository(SpoolRepository.class).insert(spool);
            Spool filled = fill(session, context, spool, remaining);
            trail.created(SPOOL, filled.id(), filled.code(), filled);
            return filled;
        });
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
            Spool current = References.spool(session, reference);
            Spool base = current.withVersion(change.version().orElse(current.version()));
            Grams initial = change.initialWeight().orElse(current.initialWeight());
            Grams remaining = change.remainingWeight().orElse(current.remaining());
            requirePossible(initial, remaining);
            Trail trail = transactions.trail(context, session);
            Filament filament = change.filament()
                    .map(id -> References.filament(session, id.toString()))
                    .or(() -> change.described().map(described -> filaments.findOrInsert(trail, session, described)))
                    .orElse(current.filament());
            Spool stored = session.repository(SpoolRepository.class)
                    .update(base.with(filament, initial, change.details(), change.active()));
            trail.changed(SPOOL, stored.id(), stored.code(), current, stored);
            return post(session, context, stored, MovementType.ADJUSTMENT, remaining.minus(current.remaining()));
        });
    }

    /** Takes a spool out of use; its ledger stays. Taking it out twice is harmless. */
    public Spool deactivate(OperationContext context, String reference, Optional<Version> version) {
        return transactions.write(context, session -> {
            Spool current = References.spool(session, reference);
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
     * Posts filament drawn from a spool. A draw beyond what the spool is thought to hold (reels vary) is posted in full with a balancing
     * {@link MovementType#FOUND} entry, so that nothing turns negative and the surprise is visible.
     */
    public Spool use(OperationContext context, String reference, SpoolUse use) {
        requirePast(use);
        return transactions.write(context, session -> {
            Spool spool = References.spool(session, reference);
            Grams beyond = use.weight().minus(spool.remaining());
            Spool filled = beyond.isPositive() ? post(session, context, spool, MovementType.FOUND, beyond) : spool;
            NewMovement movement =
                    movement(context, spool, use.type(), use.weight().negated());
            return apply(session, filled, describe(movement, use));
        });
    }

    /** The ledger of one spool, newest first unless asked otherwise. */
    public Page<StockMovement> movements(OperationContext context, String reference, ListQuery query) {
        return transactions.read(context, session -> {
            Map<String, String> filters = new HashMap<>(query.filters());
            filters.put("spool", References.spool(session, reference).id().toString());
            return session.repository(StockMovementRepository.class).list(query.withFilters(filters));
        });
    }

    private Filament filamentOf(Trail trail, StoreSession session, NewSpool draft) {
        if (draft.filament().isPresent()) {
            return References.filament(session, draft.filament().get().toString());
        }
        return draft.described()
                .map(description -> filaments.findOrInsert(trail, session, description))
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "filament_id", "spool.filament"));
    }

    /** The ledger keeps what it is told for ever. A day is let through for clocks that differ. */
    private void requirePast(SpoolUse use) {
        Instant latest = clock.instant().plus(1, ChronoUnit.DAYS);
        if (use.occurredAt().filter(latest::isBefore).isPresent()) {
            throw NozzlyException.invalid(
                    Spools.class, "occurred_at", "time.future", use.occurredAt().get());
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

    private static long numberFor(StoreSession session, Optional<String> code) {
        CounterRepository counters = session.repository(CounterRepository.class);
        if (code.isEmpty()) {
            return counters.next(SPOOL);
        }
        long number = References.number(code.get())
                .filter(wanted -> wanted > 0)
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "spool_id", "spool.number", code.get()));
        if (session.repository(SpoolRepository.class).findByNumber(number).isPresent()) {
            throw NozzlyException.alreadyExists("spool", "spool_id", Spool.codeOf(number));
        }
        counters.reserve(SPOOL, number);
        return number;
    }

    private Spool fill(StoreSession session, OperationContext context, Spool empty, Grams remaining) {
        NewMovement purchase = movement(context, empty, MovementType.PURCHASE, empty.initialWeight());
        Spool full = post(session, empty, dated(purchase, bought(empty, purchase.occurredAt())));
        return post(session, context, full, MovementType.ADJUSTMENT, remaining.minus(empty.initialWeight()));
    }

    /** A spool was filled when it was bought, not when somebody wrote it down. */
    private static Instant bought(Spool spool, Instant now) {
        return spool.details()
                .purchaseDate()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(now::isAfter)
                .orElse(now);
    }

    private static NewMovement dated(NewMovement movement, Instant occurredAt) {
        return new NewMovement(
                movement.id(),
                movement.spool(),
                movement.type(),
                movement.weightDelta(),
                movement.reason(),
                movement.reference(),
                movement.reverses(),
                occurredAt,
                movement.recordedAt(),
                movement.actor());
    }

    private Spool post(StoreSession session, OperationContext context, Spool spool, MovementType type, Grams delta) {
        return post(session, spool, movement(context, spool, type, delta));
    }

    private static Spool post(StoreSession session, Spool spool, NewMovement movement) {
        return movement.weightDelta().isZero() ? spool : apply(session, spool, movement);
    }

    private static Spool apply(StoreSession session, Spool spool, NewMovement movement) {
        StockMovement posted = session.repository(StockMovementRepository.class).post(movement);
        return spool.withRemaining(posted.balanceAfter());
    }

    private NewMovement movement(OperationContext context, Spool spool, MovementType type, Grams delta) {
        return new NewMovement(
                new MovementId(ids.next()),
                spool.id(),
                type,
                delta,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now(),
                now(),
                context.actor());
    }

    /** Stores keep microseconds; a finer instant would come back as another one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NewMovement describe(NewMovement movement, SpoolUse use) {
        return new NewMovement(
                movement.id(),
                movement.spool(),
                movement.type(),
                movement.weightDelta(),
                use.reason(),
                use.reference(),
                movement.reverses(),
                use.occurredAt().orElse(movement.occurredAt()),
                movement.recordedAt(),
                movement.actor());
    }
}
