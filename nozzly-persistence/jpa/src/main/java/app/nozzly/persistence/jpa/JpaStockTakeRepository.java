package app.nozzly.persistence.jpa;

import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeId;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.inventory.StockTakeRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rounds of counting by id and number, with their lines. */
record JpaStockTakeRepository(JpaSession session) implements StockTakeRepository {

    private static final Listing<StockTakeRow> LISTING = new Listing<>(
            FIELDS,
            StockTakeRow.class,
            "t",
            "StockTakeRow t",
            new SortColumn<>("t.id", row -> row.id, UUID::fromString, false),
            Map.of("number", SortColumn.number("t.number", row -> row.number)),
            List.of(),
            Map.of());

    @Override
    public void insert(StockTake take, List<StockTakeLine> lines) {
        session.writing(subject(take), () -> {
            session.persist(StockTakeMapper.row(take));
            for (int position = 0; position < lines.size(); position++) {
                session.persist(StockTakeMapper.row(take, position, lines.get(position)));
            }
            return take;
        });
    }

    @Override
    public StockTake update(StockTake take) {
        StockTakeRow row = StockTakeMapper.row(take);
        row.version = take.version().number();
        session.update(row, row.id, subject(take));
        return take.withVersion(take.version().next());
    }

    @Override
    public Optional<StockTake> find(StockTakeId id) {
        return session.find(StockTakeRow.class, id.value()).map(StockTakeMapper::take);
    }

    @Override
    public Optional<StockTake> findByNumber(long number) {
        return session
                .select(StockTakeRow.class, LISTING.query() + "where t.number = :number", Map.of("number", number))
                .stream()
                .findFirst()
                .map(StockTakeMapper::take);
    }

    @Override
    public List<StockTakeLine> lines(StockTakeId id) {
        return session
                .select(
                        StockTakeLineRow.class,
                        "from StockTakeLineRow l where l.key.stockTakeId = :id order by l.key.position",
                        Map.of("id", id.value()))
                .stream()
                .map(StockTakeMapper::line)
                .toList();
    }

    @Override
    public Page<StockTake> list(ListQuery query) {
        return LISTING.page(session, query).map(StockTakeMapper::take);
    }

    private static Subject subject(StockTake take) {
        return new Subject("stock take", take.id(), Map.of("number", take.number()));
    }
}
