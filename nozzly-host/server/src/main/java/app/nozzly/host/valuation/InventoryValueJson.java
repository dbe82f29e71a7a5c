package app.nozzly.host.valuation;

import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.InventoryValue;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.StockValue;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What the stock is worth, as it is written. Immutable. */
record InventoryValueJson(
        Instant asOf,
        List<Money> value,
        Spools spools,
        List<Material> materials,
        Components components,
        List<Kind> componentKinds) {

    /** Active spools with something on them. Immutable. */
    record Spools(long count, Grams physicalWeightG, List<Money> value, long unpriced) {}

    /** Those of one material type. Immutable. */
    record Material(String materialType, long count, Grams physicalWeightG, List<Money> value, long unpriced) {}

    /** Active components of which something is there. Immutable. */
    record Components(long count, List<Money> value, long unpriced) {}

    /** Those of one kind. Immutable. */
    record Kind(ComponentKind kind, long count, Quantity quantity, List<Money> value, long unpriced) {}

    static InventoryValueJson of(InventoryValue value) {
        StockValue spools = value.spools();
        StockValue components = value.components();
        return new InventoryValueJson(
                value.asOf(),
                value.values(),
                new Spools(spools.items(), Grams.of(spools.quantity()), spools.values(), spools.unpriced()),
                value.materials().stream().map(InventoryValueJson::material).toList(),
                new Components(components.items(), components.values(), components.unpriced()),
                value.kinds().stream().map(InventoryValueJson::kind).toList());
    }

    private static Material material(StockValue value) {
        return new Material(value.name(), value.items(), Grams.of(value.quantity()), value.values(), value.unpriced());
    }

    private static Kind kind(StockValue value) {
        return new Kind(
                ComponentKind.valueOf(value.name()),
                value.items(),
                new Quantity(value.quantity()),
                value.values(),
                value.unpriced());
    }
}
