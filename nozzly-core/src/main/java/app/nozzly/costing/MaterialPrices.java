package app.nozzly.costing;

import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * All that is known about the price of one material key. Immutable.
 *
 * @param spools those that match the key and have a cost, in any order
 * @param named the very spool that a line names, when it has a cost
 * @param standard a figure kept with the filament or the material
 */
public record MaterialPrices(List<PricedSpool> spools, Optional<PricedSpool> named, Optional<BigMoney> standard) {

    public MaterialPrices {
        spools = List.copyOf(spools);
        Amounts.requireNotNegative("standard_cost_per_gram", standard);
    }
}
