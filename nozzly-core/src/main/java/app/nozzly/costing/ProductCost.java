package app.nozzly.costing;

import app.nozzly.catalog.Product;
import java.util.List;

/**
 * What one good unit of a product costs today, and why. Immutable.
 *
 * @param product that was costed
 * @param breakdown the cost
 * @param prices one for each material line, in order
 * @param componentPrices one for each component line, in order
 * @param rates after the product's overrides
 */
public record ProductCost(
        Product product,
        CostBreakdown breakdown,
        List<LinePrice> prices,
        List<ComponentPrice> componentPrices,
        CostingRates rates) {

    public ProductCost {
        prices = List.copyOf(prices);
        componentPrices = List.copyOf(componentPrices);
    }
}
