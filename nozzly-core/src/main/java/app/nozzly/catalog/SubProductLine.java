package app.nozzly.catalog;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;

/**
 * Another product inside a product. Immutable.
 *
 * @param product the inner product
 * @param quantity per unit, up to four decimals, at least 0
 */
public record SubProductLine(ProductId product, BigDecimal quantity) {

    public SubProductLine {
        if (!ComponentLine.isQuantity(quantity)) {
            throw NozzlyException.invalid(Product.class, "quantity", "line.quantity", quantity);
        }
        quantity = quantity.setScale(ComponentLine.QUANTITY_SCALE);
    }
}
