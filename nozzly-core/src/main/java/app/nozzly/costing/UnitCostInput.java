package app.nozzly.costing;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Everything the cost of one good unit depends on. Immutable.
 *
 * @param currency of every amount; another currency in a line or rate is refused naming both
 * @param materials in the order in which they are shown
 * @param components in the order in which they are shown
 * @param times of one unit and its plate
 * @param rates after all overrides
 * @param subProducts in the order in which they are shown
 */
public record UnitCostInput(
        CurrencyUnit currency,
        List<MaterialInput> materials,
        List<ComponentInput> components,
        UnitTimes times,
        CostingRates rates,
        List<SubProductInput> subProducts) {

    public UnitCostInput {
        materials = List.copyOf(materials);
        components = List.copyOf(components);
        subProducts = List.copyOf(subProducts);
    }
}
