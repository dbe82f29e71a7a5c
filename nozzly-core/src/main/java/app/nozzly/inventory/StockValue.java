package app.nozzly.inventory;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * What some stock is worth. Immutable.
 *
 * @param name code of the material type of spools, name of the {@link ComponentKind} of components; empty for all of them together
 * @param items how many spools or components there is something of
 * @param quantity grams or pieces of them together
 * @param values of those whose cost is known, an amount for each currency, ordered by its code
 * @param unpriced how many have no known cost: the values lack them
 */
public record StockValue(String name, long items, BigDecimal quantity, List<Money> values, long unpriced) {

    public StockValue {
        values = List.copyOf(values);
    }
}
