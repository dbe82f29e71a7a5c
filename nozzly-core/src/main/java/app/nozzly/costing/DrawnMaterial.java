package app.nozzly.costing;

import app.nozzly.quantity.Grams;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a run drew from one spool. Immutable.
 *
 * @param label how a reader knows the spool
 * @param drawn grams taken in all, purge and waste included, not negative
 * @param costPerGram of that very spool; empty makes the cost incomplete
 */
public record DrawnMaterial(String label, Grams drawn, Optional<BigMoney> costPerGram) {

    public DrawnMaterial {
        Amounts.requireNotNegative("weight_g", drawn.value());
        Amounts.requireNotNegative("cost_per_gram", costPerGram);
    }
}
