package app.nozzly.costing;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * Another product inside one unit. Immutable.
 *
 * @param label how a reader knows the sub-product
 * @param quantity units of it, not negative
 * @param unitTotal its own unrounded total; its overhead is in it, so none is added again
 * @param missing names of its lines without a price, empty when it is complete
 */
public record SubProductInput(String label, BigDecimal quantity, BigMoney unitTotal, List<String> missing) {

    public SubProductInput {
        Amounts.requireNotNegative("quantity", quantity);
        Amounts.requireNotNegative("unit_total", unitTotal.getAmount());
        missing = List.copyOf(missing);
    }

    /** From the sub-product's own breakdown. */
    public static SubProductInput of(String label, BigDecimal quantity, CostBreakdown breakdown) {
        return new SubProductInput(
                label, quantity, BigMoney.of(breakdown.currency(), breakdown.unroundedTotal()), breakdown.missing());
    }
}
