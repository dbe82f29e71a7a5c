package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Law 7: the parts of a value sum to it, whatever they are. */
class ValuationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static ValuedStock stock(String name, String currency, String value) {
        return new ValuedStock(name, Optional.of(CurrencyUnit.of(currency)), 1, BigDecimal.ONE, new BigDecimal(value));
    }

    /** 16.75 g of each of three materials at 0.02: 0.335 three times are 1.005, half up 1.01; the first two get the odd pennies. */
    @Test
    void partsThatRoundApartSumToTheirTotal() {
        List<ValuedStock> spools =
                List.of(stock("PLA", "GBP", "0.335"), stock("PETG", "GBP", "0.335"), stock("TPU", "GBP", "0.335"));
        InventoryValue value = Valuation.value(NOW, spools, List.of());
        assertEquals(List.of(Money.parse("GBP 1.01")), value.values());
        assertEquals(value.values(), value.spools().values());
        assertEquals(
                List.of("PETG GBP 0.34", "PLA GBP 0.34", "TPU GBP 0.33"),
                value.materials().stream()
                        .map(line -> line.name() + " " + line.values().get(0))
                        .toList());
        assertEquals(List.of(), value.components().values());
    }

    @Test
    void whatHasNoKnownCostIsCountedApartAndCurrenciesAreNotMixed() {
        List<ValuedStock> spools = List.of(
                stock("PLA", "GBP", "1.004"),
                stock("PLA", "JPY", "120.5"),
                new ValuedStock("PLA", Optional.empty(), 7, BigDecimal.TEN, BigDecimal.ZERO));
        InventoryValue value = Valuation.value(NOW, spools, List.of(stock("MAGNET", "JPY", "0.5")));
        assertEquals(List.of(Money.parse("GBP 1.00"), Money.parse("JPY 121")), value.values());
        assertEquals(9, value.spools().items());
        assertEquals(7, value.unpriced());
        assertEquals(new BigDecimal("12"), value.materials().get(0).quantity());
        assertEquals(NOW, value.asOf());
    }

    @Property
    void partsSumToTheirTotalInEachCurrency(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 100_000) Integer> spools,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 100_000) Integer> components) {
        InventoryValue value = Valuation.value(NOW, some(spools), some(components));
        Map<CurrencyUnit, Money> total = sum(value.values());
        assertEquals(
                total,
                sum(Stream.of(value.spools(), value.components())
                        .flatMap(half -> half.values().stream())
                        .toList()));
        assertEquals(sum(value.spools().values()), sum(values(value.materials())));
        assertEquals(sum(value.components().values()), sum(values(value.kinds())));
    }

    /** Thousandths in two currencies under seven names. */
    private static List<ValuedStock> some(List<Integer> thousandths) {
        List<ValuedStock> stock = new ArrayList<>();
        for (int index = 0; index < thousandths.size(); index++) {
            stock.add(stock(
                    "M" + index % 7,
                    index % 3 == 0 ? "EUR" : "GBP",
                    BigDecimal.valueOf(thousandths.get(index), 3).toPlainString()));
        }
        return stock;
    }

    private static List<Money> values(List<StockValue> lines) {
        return lines.stream().flatMap(line -> line.values().stream()).toList();
    }

    private static Map<CurrencyUnit, Money> sum(Collection<Money> amounts) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.getCurrencyUnit(), amount, Money::plus));
        return sums;
    }
}
