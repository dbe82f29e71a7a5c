package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Stock of one name and one currency, added up. Immutable.
 *
 * @param name code of the material type of spools, name of the {@link ComponentKind} of components
 * @param currency of its cost; empty for what has no known cost
 * @param items how many spools or components
 * @param quantity grams or pieces of them together
 * @param value each one's quantity at its unit cost, added up exactly; 0 when no cost is known
 */
public record ValuedStock(
        String name, Optional<CurrencyUnit> currency, long items, BigDecimal quantity, BigDecimal value) {

    /** The physical grams of one spool at its cost per gram. */
    public static ValuedStock of(Spool spool) {
        return bought(
                spool.filament().materialType(), spool.details().cost(), spool.initialWeight(), 1, spool.physical());
    }

    /**
     * Physical grams of spools that have cost the same.
     *
     * @param materialType of all of them
     * @param cost of each: landed cost, else purchase cost; empty when it is not known
     * @param initialWeight of each when it was new
     * @param spools how many
     * @param physical grams on them together
     */
    public static ValuedStock bought(
            String materialType, Optional<Money> cost, Grams initialWeight, long spools, Grams physical) {
        return at(materialType, cost.map(known -> Spool.costPerGram(known, initialWeight)), spools, physical.value());
    }

    /** All of one component at its average cost. */
    public static ValuedStock of(Component component) {
        return at(
                component.details().kind().name(),
                component.averageCost(),
                1,
                component.quantity().value());
    }

    private static ValuedStock at(String name, Optional<BigMoney> cost, long items, BigDecimal quantity) {
        return new ValuedStock(
                name,
                cost.map(BigMoney::getCurrencyUnit),
                items,
                quantity,
                cost.map(known -> known.getAmount().multiply(quantity)).orElse(BigDecimal.ZERO));
    }

    /** Added up by name and currency, for stores that do so themselves. */
    public static List<ValuedStock> sums(Stream<ValuedStock> stock) {
        return List.copyOf(stock.collect(Collectors.toMap(
                        some -> List.of(some.name(), some.currency()), some -> some, ValuedStock::plus))
                .values());
    }

    private ValuedStock plus(ValuedStock more) {
        return new ValuedStock(name, currency, items + more.items, quantity.add(more.quantity), value.add(more.value));
    }
}
