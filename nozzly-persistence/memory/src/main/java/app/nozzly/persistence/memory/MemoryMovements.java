package app.nozzly.persistence.memory;

import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.LedgerSum;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.inventory.Shortage;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Cursor;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger, and the balances of spools that it moves. */
record MemoryMovements(MemorySession session) implements StockMovementRepository {

    private static final String SEQUENCE = "sequence";

    private static final Listing<StockMovement> LISTING = new Listing<>(
            FIELDS,
            movement -> movement.movement().id().toString(),
            Map.of(
                    SEQUENCE,
                    Column.number(StockMovement::sequence),
                    "recorded_at",
                    Column.moment(entry -> entry.movement().recordedAt())),
            movement -> Stream.empty(),
            Map.of(
                    "spool", entry -> Optional.of(entry.movement().spool().toString()),
                    "type", entry -> Optional.of(entry.movement().type().name().toLowerCase(Locale.ROOT))));

    @Override
    public StockMovement post(NewMovement movement) {
        Tables tables = session.write();
        return tables.ledger.find(movement.id()).orElseGet(() -> append(tables, movement));
    }

    @Override
    public List<StockMovement> postAll(List<NewMovement> movements) {
        Tables tables = session.write();
        return movements.stream().map(movement -> appendNew(tables, movement)).toList();
    }

    private StockMovement appendNew(Tables tables, NewMovement movement) {
        if (movement.allocation().isPresent()) {
            throw new IllegalArgumentException("claims are posted one by one");
        }
        if (tables.ledger.find(movement.id()).isPresent()) {
            throw NozzlyException.alreadyExists("stock movement", "id", movement.id());
        }
        return append(tables, movement);
    }

    @Override
    public Optional<StockMovement> find(MovementId id) {
        return session.read().ledger.find(id);
    }

    @Override
    public List<StockMovement> findAll(Collection<MovementId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Set<MovementId> reversed(Collection<MovementId> ids) {
        Ledger ledger = session.read().ledger;
        return ids.stream().filter(ledger::isReversed).collect(Collectors.toSet());
    }

    /** Walks the ledger of a spool from the cursor on, so that a page costs its own length unless a filter by type must count. */
    @Override
    public Page<StockMovement> list(ListQuery asked) {
        ListQuery query = folded(FIELDS.check(asked));
        Optional<String> spool = Optional.ofNullable(query.filters().get("spool"));
        boolean inItsOrder =
                query.sort().size() == 1 && query.sort().get(0).field().equals(SEQUENCE);
        if (spool.isEmpty() || !inItsOrder || query.text().isPresent()) {
            return LISTING.page(
                    spool.map(id -> entries().of(id).values())
                            .orElseGet(() -> entries().all()),
                    query);
        }
        return walk(entries().of(spool.get()), query);
    }

    private static Page<StockMovement> walk(Tree<Long, StockMovement> chain, ListQuery query) {
        SortKey order = query.sort().get(0);
        Optional<Long> start = query.cursor().map(text -> sequenceIn(text, query.sort()));
        List<StockMovement> rest = LISTING.matching(chain.stream(order.descending(), start), query)
                .limit(query.limit() + 1L)
                .toList();
        long total = Cursor.total(
                query,
                () -> query.filters().containsKey("type")
                        ? LISTING.matching(chain.values(), query).count()
                        : chain.size());
        if (rest.size() <= query.limit()) {
            return new Page<>(rest, Optional.empty(), total);
        }
        List<StockMovement> items = rest.subList(0, query.limit());
        StockMovement last = items.get(items.size() - 1);
        return new Page<>(items, Optional.of(LISTING.cursor(last, query, total)), total);
    }

    @Override
    public Map<SpoolId, LedgerEnd> ends(Collection<SpoolId> spools) {
        Map<SpoolId, LedgerEnd> ends = new HashMap<>();
        spools.stream()
                .filter(id -> session.read().spools.find(id).isPresent())
                .forEach(id -> ends.put(id, entries().end(id)));
        return ends;
    }

    @Override
    public List<StockMovement> entries(Collection<SpoolId> spools) {
        return spools.stream()
                .distinct()
                .flatMap(id -> entries().of(id).values())
                .toList();
    }

    @Override
    public List<StockMovement> entries(SpoolId spool, long after, int most) {
        return entries().of(spool).stream(false, Optional.of(after)).limit(most).toList();
    }

    @Override
    public long count() {
        return entries().size();
    }

    @Override
    public List<LedgerSum> sums() {
        Map<SpoolId, LedgerSum> sums = new HashMap<>();
        entries().all().forEach(entry -> {
            SpoolId spool = entry.movement().spool();
            sums.put(spool, sums.getOrDefault(spool, LedgerSum.none(spool)).plus(entry));
        });
        return List.copyOf(sums.values());
    }

    @Override
    public Map<MovementId, Grams> claimed(Collection<MovementId> allocations) {
        Set<MovementId> wanted = Set.copyOf(allocations);
        Map<MovementId, Grams> claimed = new HashMap<>();
        entries()
                .all()
                .map(StockMovement::movement)
                .forEach(movement -> movement.allocation()
                        .filter(wanted::contains)
                        .ifPresent(claim -> claimed.merge(claim, movement.allocatedDelta(), Grams::plus)));
        return claimed;
    }

    @Override
    public Set<NotedEnd> confirmed(Collection<NotedEnd> noted) {
        return noted.stream()
                .filter(end -> end.spool().stream()
                        .flatMap(spool -> entries(spool, end.end().length() - 1, 1).stream())
                        .anyMatch(entry -> LedgerEnd.after(entry).equals(end.end())))
                .collect(Collectors.toSet());
    }

    private Ledger entries() {
        return session.read().ledger;
    }

    /** Types and ids are taken in any case of letters. */
    private static ListQuery folded(ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.replaceAll((name, value) -> value.toLowerCase(Locale.ROOT));
        return query.withFilters(filters);
    }

    private static Long sequenceIn(String cursor, List<SortKey> sort) {
        try {
            return (Long) LISTING.columns()
                    .get(SEQUENCE)
                    .read(Cursor.decode(cursor, sort).values().get(0))
                    .orElseThrow();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException notOurs) {
            NozzlyException refusal = NozzlyException.invalid(Cursor.class, "cursor", "list.cursor", cursor);
            refusal.initCause(notOurs);
            throw refusal;
        }
    }

    private static StockMovement append(Tables tables, NewMovement movement) {
        Spool spool = tables.spools
                .find(movement.spool())
                .orElseThrow(() -> NozzlyException.notFound("spool", movement.spool()));
        movement.reverses().filter(tables.ledger::isReversed).ifPresent(reversed -> {
            throw NozzlyException.alreadyExists("stock movement", "reverses", reversed);
        });
        Grams balance = spool.remaining().plus(movement.weightDelta());
        if (balance.isNegative()) {
            Spool current = Assembly.spool(tables, spool);
            throw new Shortage(
                            current.filament().label(), movement.weightDelta().negated(), spool.remaining())
                    .refusal();
        }
        StockMovement entry = tables.ledger.end(movement.spool()).next(movement, balance);
        tables.ledger = tables.ledger.with(entry);
        tables.spools.update(weighing(spool, entry));
        return entry;
    }

    /** With other balances and the version it has; the table counts it on. */
    private static Spool weighing(Spool spool, StockMovement entry) {
        return spool.after(entry).withVersion(spool.version());
    }
}
