package app.nozzly.persistence.memory;

import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeId;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.inventory.StockTakeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rounds of counting by id and number, with their lines. */
record MemoryStockTakes(MemorySession session) implements StockTakeRepository {

    private static final Listing<StockTake> LISTING = new Listing<>(
            FIELDS,
            take -> take.id().toString(),
            Map.of("number", Column.number(StockTake::number)),
            take -> Stream.empty(),
            Map.of());

    /** What a round found. Immutable. */
    record Lines(StockTakeId take, List<StockTakeLine> lines) {}

    @Override
    public void insert(StockTake take, List<StockTakeLine> lines) {
        lines.forEach(this::requireThere);
        session.write().stockTakes.insert(take);
        session.write().stockTakeLines.insert(new Lines(take.id(), List.copyOf(lines)));
    }

    @Override
    public StockTake update(StockTake take) {
        return session.write().stockTakes.update(take);
    }

    @Override
    public Optional<StockTake> find(StockTakeId id) {
        return session.read().stockTakes.find(id);
    }

    @Override
    public Optional<StockTake> findByNumber(long number) {
        return session.read().stockTakes.findBy(Tables.NUMBER, number);
    }

    @Override
    public List<StockTakeLine> lines(StockTakeId id) {
        return session.read()
                .stockTakeLines
                .find(id.toString())
                .map(Lines::lines)
                .orElse(List.of());
    }

    @Override
    public Page<StockTake> list(ListQuery query) {
        return LISTING.page(session.read().stockTakes.rows(), query);
    }

    private void requireThere(StockTakeLine line) {
        line.spool().filter(id -> session.write().spools.find(id).isEmpty()).ifPresent(id -> {
            throw NozzlyException.notFound("spool", id);
        });
        line.component()
                .filter(id -> session.write().components.find(id).isEmpty())
                .ifPresent(id -> {
                    throw NozzlyException.notFound("component", id);
                });
        line.location()
                .filter(id -> session.write().locations.find(id).isEmpty())
                .ifPresent(id -> {
                    throw NozzlyException.notFound("location", id);
                });
    }
}
