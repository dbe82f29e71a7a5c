package app.nozzly.host.products;

import app.nozzly.costing.ComponentPrice;
import app.nozzly.costing.CostLine;
import app.nozzly.costing.CostPart;
import app.nozzly.costing.LinePrice;
import app.nozzly.costing.ProductCost;
import java.util.Iterator;
import java.util.Optional;

/** Where the prices of a breakdown's lines came from, asked in the order of the lines. Not thread-safe; for one breakdown. */
final class PriceSources {

    private final Iterator<LinePrice> materials;
    private final Iterator<ComponentPrice> components;

    PriceSources(ProductCost cost) {
        materials = cost.prices().iterator();
        components = cost.componentPrices().iterator();
    }

    /** Where the price of the next line came from. */
    Source next(CostLine line) {
        if (line.kind() == CostPart.MATERIAL && materials.hasNext()) {
            return new Source(Optional.of(materials.next()), Optional.empty());
        }
        // What has no price and is no part, such as a rate in another currency, stands behind the parts.
        boolean part = line.kind() == CostPart.COMPONENT && components.hasNext();
        Optional<ComponentPrice> price = part ? Optional.of(components.next()) : Optional.empty();
        return new Source(
                Optional.empty(), price.filter(found -> found.line().name().equals(line.name())));
    }

    /**
     * Where one price came from; both are empty for what has none. Immutable.
     *
     * @param material for a line of filament
     * @param component for a counted part
     */
    record Source(Optional<LinePrice> material, Optional<ComponentPrice> component) {

        /** The stable name of what gave the price; empty when there is none. */
        Optional<String> code() {
            return material.flatMap(LinePrice::price)
                    .map(price -> price.basis().code())
                    .or(() -> component.flatMap(ComponentPrice::source).map(source -> source.code()));
        }
    }
}
