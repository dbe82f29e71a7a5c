package app.nozzly.persistence.jpa;

import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Shortage;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger, and the balances of spools that it moves. */
record JpaStockMovementRepository(JpaSession session) implements StockMovementRepository {

    private static final Listing<StockMovementRow> LISTING = new Listing<>(
            FIELDS,
            StockMovementRow.class,
            "m",
            "StockMovementRow m",
            new SortColumn<>("m.id", row -> row.id, UUID::fromString, false),
            Map.of("sequence", SortColumn.number("m.sequence", row -> row.sequence)),
            List.of(),
            Map.of("spool", Filter.id("m.spoolId"), "type", Filter.constantInAnyCase("m.type")));

    /** The ledger is locked first; hence no other transaction posts the same id between the look and the insert. */
    @Override
    public StockMovement post(NewMovement movement) {
        return session.writing(subject(movement), () -> {
            session.ledgerEnd().lock();
            return find(movement.id()).orElseGet(() -> append(movement));
        });
    }

    @Override
    public void lock() {
        session.writing(Subject.of("ledger", session.tenant()), () -> {
            session.ledgerEnd().lock();
            return Optional.empty();
        });
    }

    @Override
    public Optional<StockMovement> find(MovementId id) {
        return session.find(StockMovementRow.class, id.value()).map(StockMovementMapper::movement);
    }

    @Override
    public Set<MovementId> reversed(Collection<MovementId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return session
                .select(
                        UUID.class,
                        "select m.reverses from StockMovementRow m where m.reverses in :ids",
                        Map.of("ids", ids.stream().map(MovementId::value).toList()))
                .stream()
                .map(MovementId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<StockMovement> list(ListQuery query) {
        return LISTING.page(session, query).map(StockMovementMapper::movement);
    }

    private StockMovement append(NewMovement movement) {
        if (moveBalance(movement) == 0) {
            throw refusal(movement);
        }
        StockMovementRow row = StockMovementMapper.row(
                new StockMovement(movement, session.ledgerEnd().next(), balance(movement)));
        session.persist(row);
        return StockMovementMapper.movement(row);
    }

    /** The one statement that decides: of two transactions that race for the last grams the second finds too little. */
    private int moveBalance(NewMovement movement) {
        return session.change(
                "update SpoolRow s set s.remainingWeight = s.remainingWeight + :delta, s.version = s.version + 1"
                        + " where s.id = :spool and s.remainingWeight + :delta >= 0",
                Map.of(
                        "spool",
                        movement.spool().value(),
                        "delta",
                        movement.weightDelta().value()));
    }

    private Grams balance(NewMovement movement) {
        List<BigDecimal> balance = session.select(
                BigDecimal.class,
                "select s.remainingWeight from SpoolRow s where s.id = :spool",
                Map.of("spool", movement.spool().value()));
        return Grams.of(balance.get(0));
    }

    private NozzlyException refusal(NewMovement movement) {
        Optional<Spool> spool = new JpaSpoolRepository(session).find(movement.spool());
        return spool.map(found -> new Shortage(
                                found.filament().label(), movement.weightDelta().negated(), found.remaining())
                        .refusal())
                .orElseGet(() -> NozzlyException.notFound("spool", movement.spool()));
    }

    private static Subject subject(NewMovement movement) {
        return new Subject(
                "stock movement",
                movement.id(),
                movement.reverses()
                        .<Map<String, Object>>map(reversed -> Map.of("stock movement", reversed))
                        .orElse(Map.of()));
    }
}
