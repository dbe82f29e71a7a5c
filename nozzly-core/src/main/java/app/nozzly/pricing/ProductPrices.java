package app.nozzly.pricing;

import app.nozzly.costing.ProductCost;
import java.util.List;
import org.joda.money.Money;

/**
 * A product on every active channel. Immutable.
 *
 * @param cost that the prices rest on
 * @param channels one row each, ordered by name
 */
public record ProductPrices(ProductCost cost, List<PricedChannel> channels) {

    public ProductPrices {
        channels = List.copyOf(channels);
    }

    /** The rounded cost of a unit that entered the prices. */
    public Money unitCost() {
        return cost.breakdown().total();
    }
}
