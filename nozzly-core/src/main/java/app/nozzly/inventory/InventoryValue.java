package app.nozzly.inventory;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * What a workshop's stock is worth: what is there, at what it cost. Exact amounts are added up; in each currency the total is rounded once, half up at the minor unit, and
 * what it is made of is rounded so that it sums to the total, by largest remainder. Immutable.
 *
 * @param asOf the moment it is true of
 * @param spools all active spools with something on them: physical grams at landed cost, else purchase cost, per gram
 * @param materials the same by material type, ordered by its code: they sum to {@code spools}
 * @param components all active components of which something is there, at their moving average cost
 * @param kinds the same by kind, ordered by its name: they sum to {@code components}
 * @param values spools and components together, an amount for each currency
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

    /** How many spools and components have no known cost. */
    public long unpriced() {
        return spools.unpriced() + components.unpriced();
    }
}
