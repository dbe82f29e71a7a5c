package app.nozzly.host.valuation;

import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.InventoryValue;
import app.nozzly.inventory.StockValue;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What the stock is worth, as it is written. Immutable. */
record InventoryValueJson(
        Instant asOf,
        List<Money> values,
        SpoolsValueJson spools,
        List<MaterialValueJson> materials,
        ComponentsValueJson components,
        List<KindValueJson> componentKinds) {

    /** Active spools with something on them. Immutable. */
    record SpoolsValueJson(long spools, Grams physicalWeightG, List<Money> values, long unpricedSpools) {}

    /** Those of one material type. Immutable. */
    record MaterialValueJson(
            String materialType, long spools, Grams physicalWeightG, List<Money> values, long unpricedSpools) {}

    /** Active components of which something is there. Immutable. */
    record ComponentsValueJson(long components, List<Money> values, long unpricedComponents) {}

    /** Those of one kind; their units differ, so that their quantities are not added up. Immutable. */
    record KindValueJson(ComponentKind kind, long components, List<Money> values, long unpricedComponents) {}

    static InventoryValueJson of(InventoryValue value) {
        StockValue spools = value.spools();
        StockValue components = value.components();
        return new InventoryValueJson(
                value.asOf(),
                value.values(),
                new SpoolsValueJson(spools.items(), Grams.of(spools.quantity()), spools.values(), spools.unpriced()),
                value.materials().stream().map(InventoryValueJson::material).toList(),
                new ComponentsValueJson(components.items(), components.values(), components.unpriced()),
                value.kinds().stream().map(InventoryValueJson::kind).toList());
    }

    private static MaterialValueJson material(StockValue value) {
        return new MaterialValueJson(
                value.name(), value.items(), Grams.of(value.quantity()), value.values(), value.unpriced());
    }

    private static KindValueJson kind(StockValue value) {
        return new KindValueJson(ComponentKind.valueOf(value.name()), value.items(), value.values(), value.unpriced());
    }
}
