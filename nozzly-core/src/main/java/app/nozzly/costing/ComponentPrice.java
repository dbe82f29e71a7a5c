package app.nozzly.costing;

import app.nozzly.catalog.ComponentLine;
import app.nozzly.inventory.Component;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Where the price of one component line came from. Immutable.
 *
 * @param line of the bill of materials
 * @param component of the stock that the line names, as it is now
 * @param cost of one; empty when nothing is known
 */
public record ComponentPrice(ComponentLine line, Optional<Component> component, Optional<BigMoney> cost) {

    /** What the price is: the moving average of the stock, or what the line states; empty when nothing is known. */
    public Optional<ComponentPriceSource> source() {
        return cost.map(
                any -> line.unitCost().isPresent() ? ComponentPriceSource.LINE : ComponentPriceSource.MOVING_AVERAGE);
    }
}
