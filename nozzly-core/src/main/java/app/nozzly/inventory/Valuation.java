package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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

    /** The clock is read before anything else: what is written afterwards is not told of. */
    private InventoryValue value(StoreSession session) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ValuedStock> spools = session.repository(SpoolRepository.class).valued();
        List<ValuedStock> components =
                session.repository(ComponentRepository.class).valued();
        return value(asOf, spools, components);
    }

    static InventoryValue value(Instant asOf, List<ValuedStock> spools, List<ValuedStock> components) {
        List<ExactValue> halves = List.of(ExactValue.of("", spools), ExactValue.of("", components));
        SortedMap<CurrencyUnit, Money> total = ExactValue.of(
                        "", Stream.concat(spools.stream(), components.stream()).toList())
                .rounded();
        List<SortedMap<CurrencyUnit, Money>> rounded = ExactValue.rounded(halves, total);
        return new InventoryValue(
                asOf,
                halves.get(0).as(rounded.get(0)),
                lines(halves.get(0), rounded.get(0)),
                halves.get(1).as(rounded.get(1)),
                lines(halves.get(1), rounded.get(1)),
                List.copyOf(total.values()));
    }

    private static List<StockValue> lines(ExactValue whole, SortedMap<CurrencyUnit, Money> total) {
        List<ExactValue> parts = whole.parts();
        List<SortedMap<CurrencyUnit, Money>> rounded = ExactValue.rounded(parts, total);
        return IntStream.range(0, parts.size())
                .mapToObj(index -> parts.get(index).as(rounded.get(index)))
                .toList();
    }
}
