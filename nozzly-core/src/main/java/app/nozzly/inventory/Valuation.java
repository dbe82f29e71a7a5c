package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the stock is worth. Reads only. Thread-safe. */
public final class Valuation {

    private final Transactions transactions;
    private final Clock clock;

    public Valuation(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The value of all stock as of one moment: two statements, however many spools, components and movements there are. */
    public InventoryValue value(OperationContext context) {
        return transactions.read(context, this::value);
    }

    private InventoryValue value(StoreSession session) {
        List<ValuedStock> spools = session.repository(SpoolRepository.class).valued();
        List<ValuedStock> components =
                session.repository(ComponentRepository.class).valued();
        return new InventoryValue(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                StockValue.of("", spools),
                byName(spools),
                StockValue.of("", components),
                byName(components),
                StockValue.values(
                        Stream.concat(spools.stream(), components.stream()).toList()));
    }

    private static List<StockValue> byName(Collection<ValuedStock> stock) {
        return stock.stream()
                .collect(Collectors.groupingBy(ValuedStock::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(some -> StockValue.of(some.getKey(), some.getValue()))
                .toList();
    }
}
