package app.nozzly.inventory;

import app.nozzly.quantity.Apportionment;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The value of some stock before it is rounded. Immutable.
 *
 * @param name what
 * @param stock of which it is made
 * @param exact sums by currency
 */
record ExactValue(String name, List<ValuedStock> stock, SortedMap<CurrencyUnit, BigDecimal> exact) {

    static ExactValue of(String name, Collection<ValuedStock> stock) {
        SortedMap<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
        stock.forEach(some -> some.currency().ifPresent(known -> sums.merge(known, some.value(), BigDecimal::add)));
        return new ExactValue(name, List.copyOf(stock), sums);
    }

    /** Its parts by name, ordered by it. */
    List<ExactValue> parts() {
        return stock.stream()
                .collect(Collectors.groupingBy(ValuedStock::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(some -> of(some.getKey(), some.getValue()))
                .toList();
    }

    /** Rounded by itself, half up. */
    SortedMap<CurrencyUnit, Money> rounded() {
        SortedMap<CurrencyUnit, Money> values = new TreeMap<>();
        exact.forEach((currency, sum) -> values.put(currency, Rounding.toMinorUnit(currency, sum)));
        return values;
    }

    /** Rounds parts so that in each currency they sum to a rounded total. */
    static List<SortedMap<CurrencyUnit, Money>> rounded(List<ExactValue> parts, Map<CurrencyUnit, Money> total) {
        List<SortedMap<CurrencyUnit, Money>> rounded = new ArrayList<>();
        parts.forEach(part -> rounded.add(new TreeMap<>()));
        total.forEach((currency, sum) -> {
            int[] having = IntStream.range(0, parts.size())
                    .filter(part -> parts.get(part).exact.containsKey(currency))
                    .toArray();
            BigDecimal[] amounts = Apportionment.roundParts(
                    Arrays.stream(having)
                            .mapToObj(part -> parts.get(part).exact.get(currency))
                            .toList(),
                    sum.getAmount(),
                    currency.getDecimalPlaces());
            for (int index = 0; index < amounts.length; index++) {
                rounded.get(having[index]).put(currency, Money.of(currency, amounts[index]));
            }
        });
        return rounded;
    }

    StockValue as(Map<CurrencyUnit, Money> values) {
        return new StockValue(
                name,
                stock.stream().mapToLong(ValuedStock::items).sum(),
                stock.stream().map(ValuedStock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                List.copyOf(values.values()),
                stock.stream()
                        .filter(some -> some.currency().isEmpty())
                        .mapToLong(ValuedStock::items)
                        .sum());
    }
}
