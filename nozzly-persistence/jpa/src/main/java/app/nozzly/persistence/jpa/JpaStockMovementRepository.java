package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.LedgerSum;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.inventory.Shortage;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger, and the balances of spools that it moves. */
record JpaStockMovementRepository(JpaSession session) implements StockMovementRepository {

    private static final StockMovementSql SQL = new StockMovementSql();

    private static final Listing<StockMovement> LISTING = new Listing<>(
            FIELDS,
            SQL,
            new SortColumn<>("m.id", entry -> entry.movement().id(), UUID::fromString, false),
            Map.of(
                    "sequence", SortColumn.number("m.sequence", StockMovement::sequence),
                    "recorded_at",
                            SortColumn.<StockMovement>moment(
                                            "m.recorded_at",
                                            entry -> entry.movement().recordedAt())
                                    .indexed("m.tenant_id")),
            List.of(),
            Map.of(
                    "spool",
                    Filter.id("m.spool_id").indexed("m.tenant_id", "sequence"),
                    "type",
                    Filter.constantInAnyCase("m.type")));

    /** The spool is locked first; hence no other transaction appends to its ledger between the look and the insert. */
    @Override
    public StockMovement post(NewMovement asked) {
        NewMovement movement = StockMovementSql.stored(asked);
        return session.writing(subject(movement), () -> {
            session.ledger().lock(List.of(movement.spool()));
            Optional<Grams> balance = session.ledger()
                    .remaining(movement.spool())
                    .map(remaining -> remaining.plus(movement.weightDelta()));
            return balance.isEmpty() || balance.get().isNegative()
                    ? find(movement.id()).orElseThrow(() -> refusal(movement))
                    : append(session.ledger().next(movement, balance.get()));
        });
    }

    @Override
    public List<StockMovement> postAll(List<NewMovement> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.stream().anyMatch(movement -> movement.allocation().isPresent())) {
            throw new IllegalArgumentException("claims are posted one by one");
        }
        List<NewMovement> movements =
                asked.stream().map(StockMovementSql::stored).toList();
        return session.writing(subject(movements.get(0)), () -> {
            session.ledger().lock(movements.stream().map(NewMovement::spool).toList());
            List<StockMovement> entries = movements.stream().map(this::placed).toList();
            session.ledger().writeAll(entries);
            return entries;
        });
    }

    private StockMovement placed(NewMovement movement) {
        Grams balance = session.ledger()
                .remaining(movement.spool())
                .map(remaining -> remaining.plus(movement.weightDelta()))
                .filter(enough -> !enough.isNegative())
                .orElseThrow(() -> refusal(movement));
        return session.ledger().advance(session.ledger().next(movement, balance));
    }

    private StockMovement append(StockMovement entry) {
        if (entry.movement().allocation().isPresent()) {
            return find(entry.movement().id()).orElseGet(() -> claim(entry));
        }
        return session.ledger().write(entry) ? entry : known(entry.movement());
    }

    /** What cannot be is found out before anything is written. */
    private StockMovement claim(StockMovement entry) {
        JpaAllocationRepository allocations = new JpaAllocationRepository(session);
        Allocation after = allocations.with(entry);
        if (!session.ledger().write(entry)) {
            return known(entry.movement());
        }
        allocations.write(entry, after);
        return entry;
    }

    @Override
    public Optional<StockMovement> find(MovementId id) {
        return SQL.all(session, " and m.id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<StockMovement> findAll(Collection<MovementId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String among = session.among("m.id", ids.stream().map(MovementId::value).toList(), values);
        return session.query(SQL.query() + among, values, StockMovementSql::entry);
    }

    @Override
    public Set<MovementId> reversed(Collection<MovementId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> values = new HashMap<>();
        String among =
                session.among("m.reverses", ids.stream().map(MovementId::value).toList(), values);
        return new HashSet<>(session.query(
                "select m.reverses from stock_movement m" + among, values, row -> new MovementId(row.uuid())));
    }

    @Override
    public Page<StockMovement> list(ListQuery query) {
        return LISTING.page(session, query);
    }

    @Override
    public Map<SpoolId, LedgerEnd> ends(Collection<SpoolId> spools) {
        Map<SpoolId, LedgerEnd> ends = new HashMap<>();
        if (!spools.isEmpty()) {
            Map<String, Object> values = new HashMap<>();
            session.query(
                            "select s.id, s.ledger_length, s.ledger_hash from spool s" + among("s.id", spools, values),
                            values,
                            row -> Map.entry(new SpoolId(row.uuid()), SpoolLedger.end(row)))
                    .forEach(end -> ends.put(end.getKey(), end.getValue()));
        }
        return ends;
    }

    @Override
    public List<StockMovement> entries(Collection<SpoolId> spools) {
        if (spools.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        return session.query(
                SQL.query() + among("m.spool_id", spools, values) + " order by m.spool_id, m.sequence",
                values,
                StockMovementSql::entry);
    }

    @Override
    public List<StockMovement> entries(SpoolId spool, long after, int most) {
        return SQL.select(
                session,
                SQL.where(List.of("m.spool_id = :spool", "m.sequence > :after"))
                        + " order by m.tenant_id, m.spool_id, m.sequence",
                Map.of("spool", spool.value(), "after", after),
                most);
    }

    @Override
    public long count() {
        return session.query(
                        "select coalesce(sum(s.ledger_length), 0) from spool s where s.tenant_id = :tenant",
                        Map.of(),
                        Columns::number)
                .get(0);
    }

    @Override
    public List<LedgerSum> sums() {
        return StockMovementSql.sums(session);
    }

    @Override
    public Map<MovementId, Grams> claimed(Collection<MovementId> allocations) {
        Map<MovementId, Grams> claimed = new HashMap<>();
        List<UUID> ids = allocations.stream().map(MovementId::value).distinct().toList();
        for (int start = 0; start < ids.size(); start += NotedEndLookup.TOGETHER) {
            Map<String, Object> values = new HashMap<>();
            String among = session.among(
                    "m.allocation_id",
                    ids.subList(start, Math.min(ids.size(), start + NotedEndLookup.TOGETHER)),
                    values);
            session.query(
                            "select m.allocation_id, sum(m.weight_delta) from stock_movement m" + among
                                    + " group by m.allocation_id",
                            values,
                            row -> Map.entry(new MovementId(row.uuid()), Grams.of(row.decimal())))
                    .forEach(sum -> claimed.put(sum.getKey(), sum.getValue().negated()));
        }
        return claimed;
    }

    @Override
    public Set<NotedEnd> confirmed(Collection<NotedEnd> noted) {
        return new NotedEndLookup(session, "stock_movement", List.of("spool_id", "sequence"))
                .confirmed(noted, end -> end.spool().map(spool -> List.of(spool.value())));
    }

    private String among(String column, Collection<SpoolId> spools, Map<String, Object> values) {
        return session.among(column, spools.stream().map(SpoolId::value).toList(), values);
    }

    /** What was posted under an id before; where there is nothing, the database has refused another uniqueness: that of what is taken back. */
    private StockMovement known(NewMovement movement) {
        return find(movement.id())
                .orElseThrow(() -> NozzlyException.alreadyExists(
                        "stock movement",
                        "reverses",
                        movement.reverses().map(MovementId::toString).orElse("?")));
    }

    private NozzlyException refusal(NewMovement movement) {
        return new JpaSpoolRepository(session)
                .find(movement.spool())
                .map(spool -> new Shortage(
                                spool.filament().label(), movement.weightDelta().negated(), spool.remaining())
                        .refusal())
                .orElseGet(() -> NozzlyException.notFound("spool", movement.spool()));
    }

    private static Subject subject(NewMovement movement) {
        return new Subject(
                "stock movement",
                movement.id(),
                movement.reverses()
                        .<Map<String, Object>>map(reversed -> Map.of("stock movement", reversed, "reverses", reversed))
                        .orElse(Map.of()));
    }
}
