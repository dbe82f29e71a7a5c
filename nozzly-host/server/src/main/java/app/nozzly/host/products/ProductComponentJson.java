package app.nozzly.host.products;

import app.nozzly.catalog.ComponentLine;
import app.nozzly.host.http.CostFigure;
import app.nozzly.host.workshop.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;

/** A counted part of a bill of materials as it is written. Immutable. */
public record ProductComponentJson(
        UUID id,
        Optional<UUID> componentId,
        String name,
        BigDecimal quantity,
        @CostFigure Optional<BigMoney> unitCost) {

    static ProductComponentJson of(ComponentLine line) {
        return new ProductComponentJson(
                line.id(), line.component(), line.name(), Decimals.plain(line.quantity()), line.unitCost());
    }
}
