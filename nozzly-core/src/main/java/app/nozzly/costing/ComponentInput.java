package app.nozzly.costing;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Counted parts in one unit; packaging is such a part. Immutable.
 *
 * @param label how a reader knows the component
 * @param quantity pieces, not negative, of any number of decimals
 * @param unitCost empty when no price is known: the breakdown is then incomplete and names the label
 */
public record ComponentInput(String label, BigDecimal quantity, Optional<BigMoney> unitCost) {

    public ComponentInput {
        Amounts.requireNotNegative("quantity", quantity);
        Amounts.requireNotNegative("unit_cost", unitCost);
    }
}
