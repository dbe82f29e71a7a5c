package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/**
 * What is missing of a component at a location. Immutable.
 *
 * @param component which
 * @param location name of the place
 * @param required how many were asked for
 * @param available how many are there
 */
public record ComponentShortage(Component component, String location, Quantity required, Quantity available) {

    /** The refusal of a command for want of it: {@code insufficient_stock}. */
    public NozzlyException refusal() {
        String unit = component.details().unit();
        return new NozzlyException(
                InventoryError.INSUFFICIENT_STOCK,
                Message.of(
                        ComponentShortage.class,
                        "shortage.component",
                        component.label(),
                        required.toString(),
                        available.toString(),
                        location,
                        unit),
                List.of(),
                Map.of(
                        "shortages",
                        List.of(Map.of(
                                "component",
                                component.label(),
                                "required",
                                required.value().stripTrailingZeros(),
                                "available",
                                available.value().stripTrailingZeros(),
                                "unit",
                                unit))));
    }
}
