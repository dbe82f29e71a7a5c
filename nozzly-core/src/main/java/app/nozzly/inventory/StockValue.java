package app.nozzly.inventory;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What some stock is worth. Immutable.
 *
 * @param name code of the material type of spools, kind of components; empty for all of them together
 * @param items how many spools or components there is something of
 * @param quantity grams or pieces of them together
 * @param values of those whose cost is known, an amount for each currency, ordered by its code: added up exactly and then at the minor unit half up
 * @param unpriced how many have no known cost: the values lack them
 */
public record StockValue(String name, long items, BigDecimal quantity, List<Money> values, long unpriced) {

    public StockValue {
        values = List.copyOf(values);
    }

    /** Some stock put together under a name. */
    static StockValue of(String name, Collection<ValuedStock> stock) {
        return new StockValue(
                name,
                stock.stream().mapToLong(ValuedStock::items).sum(),
                stock.stream().map(ValuedStock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                values(stock),
                stock.stream()
                        .filter(some -> some.currency().isEmpty())
                        .mapToLong(ValuedStock::items)
                        .sum());
    }

    static List<Money> values(Collection<ValuedStock> stock) {
        SortedMap<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
        stock.forEach(some -> some.currency().ifPresent(known -> sums.merge(known, some.value(), BigDecimal::add)));
        return sums.entrySet().stream()
                .map(sum -> Rounding.toMinorUnit(sum.getKey(), sum.getValue()))
                .toList();
    }
}
