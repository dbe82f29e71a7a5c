package app.nozzly.inventory;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * What a workshop's stock is worth: what is there, at what it cost. Immutable.
 *
 * @param asOf the moment it is true of
 * @param spools all active spools with something on them: physical grams at landed cost, else purchase cost, per gram
 * @param materials the same by material type, ordered by its code
 * @param components all active components of which something is there, at their moving average cost
 * @param kinds the same by kind, ordered by its name
 * @param values spools and components together, an amount for each currency; from exact sums, so that it may differ by a minor unit from the sum of the others
 */
public record InventoryValue(
        Instant asOf,
        StockValue spools,
        List<StockValue> materials,
        StockValue components,
        List<StockValue> kinds,
        List<Money> values) {

    public InventoryValue {
        materials = List.copyOf(materials);
        kinds = List.copyOf(kinds);
        values = List.copyOf(values);
    }
}
