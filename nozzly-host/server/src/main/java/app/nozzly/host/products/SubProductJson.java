package app.nozzly.host.products;

import app.nozzly.catalog.SubProductLine;
import app.nozzly.host.workshop.Decimals;
import java.math.BigDecimal;
import java.util.UUID;

/** A product inside a product as it is written. Immutable. */
public record SubProductJson(UUID productId, BigDecimal quantity) {

    static SubProductJson of(SubProductLine line) {
        return new SubProductJson(line.product().value(), Decimals.plain(line.quantity()));
    }
}
