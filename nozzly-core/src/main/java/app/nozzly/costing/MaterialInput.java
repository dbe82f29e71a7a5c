package app.nozzly.costing;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Material in one unit. Immutable.
 *
 * @param label how a reader knows the material
 * @param weight grams in the part, not negative
 * @param waste what is spent on top, as a fraction of the weight, not negative
 * @param costPerGram empty when no price is known: the breakdown is then incomplete and names the label
 */
public record MaterialInput(String label, Grams weight, Percentage waste, Optional<BigMoney> costPerGram) {

    public MaterialInput {
        Amounts.requireNotNegative("weight_g", weight.value());
        Amounts.requireNotNegative("waste_percent", waste.fraction());
        Amounts.requireNotNegative("cost_per_gram", costPerGram);
    }
}
