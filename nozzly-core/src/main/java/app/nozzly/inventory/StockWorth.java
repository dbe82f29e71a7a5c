package app.nozzly.inventory;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What stock is worth. Stateless. */
final class StockWorth {

    private StockWorth() {}

    /** An amount at its unit cost, at the minor unit half up; empty when no cost is known. */
    static Optional<Money> of(Optional<BigMoney> unitCost, BigDecimal amount) {
        return unitCost.map(cost ->
                Rounding.toMinorUnit(cost.getCurrencyUnit(), cost.getAmount().multiply(amount)));
    }

    /** What those lines that differ come to; empty when no cost of them is known. */
    static Optional<Money> sum(Collection<StockTakeLine> lines) {
        return lines.stream()
                .filter(StockTakeLine::differs)
                .flatMap(line -> line.value().stream())
                .reduce(Money::plus);
    }
}
